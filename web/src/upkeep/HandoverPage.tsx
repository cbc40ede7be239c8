import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { ErrorState } from "../parts/ErrorState";
import { LoadingRows } from "../parts/Loading";
import { classesOf } from "../parts/looks/classes";
import { page } from "../parts/looks/page";
import { pane } from "../parts/looks/pane";
import { PageTitle } from "../parts/PageTitle";
import { useProblemText } from "../texts/problemText";
import { Areas } from "./Areas";
import { Carried, Earlier } from "./Carried";
import { PersonChoice } from "./PersonChoice";
import { previewQuery, startHandover, type Wish } from "./upkeep";
import { UpkeepTabs } from "./UpkeepTabs";
import styles from "./Upkeep.module.css";

const css = classesOf(styles);

/** 离职交接: all that names a person, to whom it goes, in one act. The address says which handover is shown. */
export default function HandoverPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const shown = Number(search.get("id"));
  return (
    <div className={`${page} ${css("upkeep")}`}>
      <PageTitle title={t("upkeep.handover.title")}>
        <UpkeepTabs />
      </PageTitle>
      {shown > 0 ? (
        <Carried
          id={shown}
          onBack={() => {
            setSearch({});
          }}
        />
      ) : (
        <Begin
          onStarted={(id) => {
            setSearch({ id: String(id) });
          }}
        />
      )}
      {!shown && <Earlier />}
    </div>
  );
}

function Begin({ onStarted }: { readonly onStarted: (id: number) => void }) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  // Whoever comes from the person's line has chosen them already.
  const [wish, setWish] = useState<Wish>({ person: search.get("person") ?? "", to: null, successors: {} });
  return (
    <>
      <section className={`${pane} ${css("part")}`} aria-label={t("upkeep.handover.who")}>
        <div className={css("who")}>
          <label>
            {t("upkeep.handover.person")}
            <PersonChoice
              label={t("upkeep.handover.person")}
              value={wish.person || null}
              orFormer
              onChange={(person) => {
                setWish({ person: person ?? "", to: null, successors: {} });
              }}
            />
          </label>
          <label>
            {t("upkeep.handover.to")}
            <PersonChoice
              label={t("upkeep.handover.to")}
              value={wish.to}
              without={wish.person}
              disabled={!wish.person}
              onChange={(to) => {
                setWish({ ...wish, to });
              }}
            />
          </label>
        </div>
        <p className={css("quiet")}>{t("upkeep.handover.explained")}</p>
      </section>
      {wish.person && <Preview wish={wish} onWish={setWish} onStarted={onStarted} />}
    </>
  );
}

interface PreviewProps {
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
  readonly onStarted: (id: number) => void;
}

function Preview({ wish, onWish, onStarted }: PreviewProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const words = useProblemText();
  const cache = useQueryClient();
  const preview = useQuery(previewQuery(wish));
  const start = useMutation({
    mutationFn: () => startHandover(wish),
    onSuccess: ({ id }) => {
      onStarted(id);
    },
    onError: (problem) => message.error(words(problem)),
    onSettled: () => cache.invalidateQueries({ queryKey: ["handovers"] }),
  });
  if (preview.isPending) return <LoadingRows />;
  if (preview.isError) return <ErrorState problem={preview.error} onRetry={() => void preview.refetch()} />;
  const going = preview.data.areas
    .filter(({ to }) => to)
    .flatMap(({ items }) => items)
    .filter(({ told }) => !told);
  return (
    <>
      <Areas areas={preview.data.areas} wish={wish} onWish={onWish} />
      <div className={css("acts")}>
        <Button
          type="primary"
          disabled={going.length === 0}
          loading={start.isPending}
          onClick={() => {
            start.mutate();
          }}
        >
          {t("upkeep.handover.start", { count: going.length })}
        </Button>
        <span className={css("quiet")}>{t("upkeep.handover.undoable")}</span>
      </div>
    </>
  );
}
