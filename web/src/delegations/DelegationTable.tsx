import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { PlainTable } from "../parts/PlainTable";
import { tone } from "../parts/looks/tone";
import { useMe } from "../session/session";
import { useProblemText } from "../texts/problemText";
import { dayIn } from "../time/moments";
import { Moment } from "../time/Moment";
import { end, type Delegation } from "./delegations";

const columns = ["principal", "delegate", "period", "procedures", "state", "given", "act"] as const;

/** Who does whose tasks, newest first, with who gave it and who ended it. */
export function DelegationTable({ rows }: { readonly rows: readonly Delegation[] }) {
  const { t } = useTranslation();
  return (
    <PlainTable
      label={t("delegations.list")}
      heads={columns.map((column) => t(`delegations.columns.${column}`))}
      grows
      stacks
    >
      {rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </PlainTable>
  );
}

function Row({ row }: { readonly row: Delegation }) {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const cell = (column: (typeof columns)[number]) => ({ "data-head": t(`delegations.columns.${column}`) });
  const named = ({ code, name }: Delegation["principal"]) => (code === me.code ? t("delegations.me") : name);
  return (
    <tr>
      <th scope="row" {...cell("principal")}>
        {named(row.principal)}
      </th>
      <td {...cell("delegate")}>{named(row.delegate)}</td>
      <td {...cell("period")}>
        {t("delegations.period", { from: dayIn(row.from, i18n.language), until: dayIn(row.until, i18n.language) })}
      </td>
      <td {...cell("procedures")}>
        {row.procedures.length === 0
          ? t("delegations.allProcedures")
          : row.procedures.map(({ name }) => name).join(t("parts.and"))}
      </td>
      <td {...cell("state")}>
        <State row={row} />
      </td>
      <td {...cell("given")}>
        {row.givenBy} · <Moment at={row.givenAt} />
      </td>
      <td {...cell("act")}>{row.mayEnd && <End row={row} />}</td>
    </tr>
  );
}

function State({ row }: { readonly row: Delegation }) {
  const { t } = useTranslation();
  const looks = { Holding: "good", Coming: "warn", Over: "quiet", Ended: "quiet" } as const;
  return (
    <span className={tone(looks[row.state])}>
      {t(`delegations.state.${row.state}`)}
      {row.endedAt !== null && (
        <>
          {" · "}
          {row.endedBy} · <Moment at={row.endedAt} />
        </>
      )}
    </span>
  );
}

/** 撤回: it holds no longer at once, and can be given again. */
function End({ row }: { readonly row: Delegation }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const words = useProblemText();
  const cache = useQueryClient();
  const ending = useMutation({
    mutationFn: () => end(row.id),
    onSuccess: () => void message.success(t("delegations.ended", { name: row.delegate.name })),
    onError: (problem) => void message.error(words(problem)),
    onSettled: () => cache.invalidateQueries({ queryKey: ["delegations"] }),
  });
  return (
    <Button
      size="small"
      loading={ending.isPending}
      aria-label={t("delegations.endThis", { name: row.delegate.name })}
      onClick={() => {
        ending.mutate();
      }}
    >
      {t("delegations.end")}
    </Button>
  );
}
