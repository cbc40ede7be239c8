import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { FieldShown } from "../../fields/FieldShown";
import { tone } from "../../parts/looks/tone";
import { Moment } from "../../time/Moment";
import { timelineQuery, type CaseView } from "../cases";
import { Facts } from "../Facts";
import { answersIn } from "./answersIn";

/** How many are shown: what whoever asks has to hear, not all that was written. */
const most = 3;

/** 结果与答复. What came of it and what people were told, as far as that is known. */
export function Answers({ theCase }: { readonly theCase: CaseView }) {
  const { t } = useTranslation();
  const { id, result, status } = theCase.summary;
  const answers = answersIn(theCase, useQuery(timelineQuery(id)).data ?? []).slice(0, most);
  if (answers.length === 0 && !result) return <p className={tone("quiet")}>{t("shown.answers.none")}</p>;
  return (
    <>
      {result && (
        <p>
          {t(`case.status.${status}`)} · <strong>{result}</strong>
        </p>
      )}
      <Facts
        above
        facts={answers.map(({ field, value, who, at }) => ({
          name: field.label,
          wide: true,
          value: (
            <>
              <FieldShown caseId={id} field={field} value={value} />
              <span className={tone("quiet")}>
                {who} <Moment at={at} />
              </span>
            </>
          ),
        }))}
      />
    </>
  );
}
