import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { peopleQuery } from "../office/people";
import { tone } from "../parts/looks/tone";
import { useProblemText } from "../texts/problemText";
import { dayIn } from "../time/moments";
import { outlookQuery, type Entered } from "./delegations";

/** What the delegate will see, said beforehand; or why it cannot be given. */
export function Outlook({ entered }: { readonly entered: Entered }) {
  const { t, i18n } = useTranslation();
  const words = useProblemText();
  const outlook = useQuery(outlookQuery(entered));
  const people = useQuery(peopleQuery).data;
  const nameOf = (code: string | null) => people?.find((person) => person.code === code)?.name ?? code;
  if (outlook.isError)
    return (
      <p role="alert" className={tone("bad")}>
        {words(outlook.error)}
      </p>
    );
  if (!outlook.data)
    return (
      <p className={tone("quiet")} role="status">
        {t("delegations.outlook.first")}
      </p>
    );
  const { from, until, tasks } = outlook.data;
  return (
    <p role="status">
      {t(tasks === null ? "delegations.outlook.blind" : "delegations.outlook.told", {
        from: dayIn(from, i18n.language),
        until: dayIn(until, i18n.language),
        delegate: nameOf(entered.delegate),
        whose: entered.principal === null ? t("delegations.outlook.yours") : nameOf(entered.principal),
        count: tasks ?? 0,
      })}
    </p>
  );
}
