import { useQuery } from "@tanstack/react-query";
import { Drawer } from "antd";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { ErrorState } from "../../parts/ErrorState";
import { LoadingPane } from "../../parts/Loading";
import { tone } from "../../parts/looks/tone";
import { Moment } from "../../time/Moment";
import { behindQuery, numbers, type Live, type LiveNumber } from "./live";

/** The cases behind the number that the address names, for whoever opens no lists: by number, step and unit. */
export function CasesAt({ live }: { readonly live: Live }) {
  const [search, setSearch] = useSearchParams();
  const of = numbers.find((name) => name === search.get("of"));
  if (live.mayList || !of) return null;
  return (
    <Behind
      live={live}
      of={of}
      step={search.get("step")}
      onClose={() => {
        setSearch({}, { replace: true });
      }}
    />
  );
}

interface Props {
  readonly live: Live;
  readonly of: LiveNumber;
  readonly step: string | null;
  readonly onClose: () => void;
}

function Behind({ live, of, step, onClose }: Props) {
  const { t } = useTranslation();
  const behind = useQuery(behindQuery(live.definitionId, of, step));
  const place = live.steps.find((one) => one.step === step)?.name ?? live.name;
  const count = behind.data?.count ?? 0;
  const title = behind.data ? `${place} · ${t(`procedures.live.${of}`, { count })}` : place;
  return (
    <Drawer open title={title} onClose={onClose} size={420}>
      <p className={tone("quiet")}>{t("procedures.live.numbersOnly")}</p>
      {behind.isError && <ErrorState problem={behind.error} onRetry={() => void behind.refetch()} />}
      {behind.isPending && <LoadingPane />}
      <ul aria-label={title}>
        {behind.data?.cases.map(({ number, steps, units, receivedAt, dueAt }) => (
          <li key={number}>
            {number}{" "}
            <span className={tone("quiet")}>
              {[...steps, ...units].join(" · ")} {t("procedures.live.received")} <Moment at={receivedAt} />
              {dueAt !== null && (
                <>
                  {" "}
                  {t("procedures.live.due")} <Moment at={dueAt} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {behind.data && behind.data.cases.length < count && (
        <p className={tone("quiet")}>{t("moving.more", { count: count - behind.data.cases.length })}</p>
      )}
    </Drawer>
  );
}
