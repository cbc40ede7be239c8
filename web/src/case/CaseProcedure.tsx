import { enTexts, ProcedurePicture, readElsa, zhTexts, type Visit } from "@caseflow/designer";
import "@caseflow/designer/picture.css";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { stepTypesQuery, type CaseProcedure as Procedure, type StepVisit } from "./oneCase";
import { deadlinesQuery } from "../shown/cases";
import { useCodeNames } from "../shown/codeNames";
import { peopleQuery } from "../office/people";
import { LoadingRows } from "../parts/Loading";
import { useMoments } from "../time/useMoments";
import { classesOf } from "../parts/looks/classes";
import styles from "./CaseProcedure.module.css";

const css = classesOf(styles);

interface Props {
  readonly caseId: number;
  readonly procedure: Procedure;
}

/** The drawing of a case's procedure, when the words of its cards are read. */
export default function CaseProcedure({ caseId, procedure }: Props) {
  const { t, i18n } = useTranslation();
  const { moment } = useMoments();
  const types = useQuery(stepTypesQuery).data;
  const people = useQuery(peopleQuery);
  const names = useCodeNames();
  const document = useMemo(() => readElsa(JSON.stringify(procedure.definition)), [procedure.definition]);
  const late = useLateVisits(caseId);
  const visits = useMemo(
    () => procedure.visits.map((visit) => ({ ...drawn(visit, t("parts.and")), overdue: late.has(visit.visit) })),
    [procedure.visits, late, t],
  );
  if (!types || people.isLoading) return <LoadingRows />;
  return (
    <div className={css("case-picture")}>
      <ProcedurePicture
        document={document}
        types={types}
        names={names}
        texts={i18n.language === "en" ? enTexts : zhTexts}
        visits={visits}
        moment={moment}
      />
    </div>
  );
}

const states = { Open: "open", Done: "done", Cancelled: "cancelled" } as const;

// The only way out of a step that decides nothing has no name in the office.
const onlyWay = "Done";

function drawn({ step, enteredAt, leftAt, state, who, outcome }: StepVisit, and: string): Visit {
  return {
    step,
    enteredAt,
    leftAt,
    outcome: outcome === onlyWay ? null : outcome,
    state: states[state],
    who: who.length > 0 ? who.join(and) : null,
  };
}

/** The stays at a step whose time is up. */
function useLateVisits(caseId: number): ReadonlySet<number> {
  const deadlines = useQuery(deadlinesQuery(caseId)).data;
  return useMemo(
    () => new Set(deadlines?.flatMap(({ light, visit }) => (light === "Overdue" ? [visit] : []))),
    [deadlines],
  );
}
