import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { LongWords } from "../../parts/LongWords";
import { classesOf } from "../../parts/looks/classes";
import { tone } from "../../parts/looks/tone";
import { timelineQuery, type CaseView, type TimelineEntry } from "../cases";
import { Moment } from "../../time/Moment";
import styles from "./Instruction.module.css";

const css = classesOf(styles);

/** Name of the case's field that the leader's instruction is kept in. */
const field = "instruction";

/** Lines of an instruction that stay pinned; the rest on asking. */
const mostLines = 2;

/** 批示. What the leader said is to be done, under the title, with who said it and when. */
export function Instruction({ theCase }: { readonly theCase: CaseView }) {
  const { t } = useTranslation();
  const given = givenIn(useQuery(timelineQuery(theCase.summary.id)).data ?? []);
  const text = (theCase.fields as Readonly<Record<string, unknown>>)[field];
  if (typeof text !== "string" || text === "") return null;
  return (
    <div className={css("instruction")} role="note" aria-label={t("shown.instruction")}>
      <p className={css("said-by")}>
        <strong>{given ? t("shown.instructionBy", { who: given.who }) : t("shown.instruction")}</strong>{" "}
        {given && (
          <span className={tone("quiet")}>
            <Moment at={given.at} />
          </span>
        )}
      </p>
      <LongWords text={text} lines={mostLines} />
    </div>
  );
}

/** When it was written, newest first as the record is. */
function givenIn(entries: readonly TimelineEntry[]): TimelineEntry | undefined {
  return entries.find(({ done }) => done?.entered.some(({ name }) => name === field));
}
