import { enTexts, ProcedurePicture, readElsa, zhTexts, type Visit } from "@caseflow/designer";
import "@caseflow/designer/picture.css";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { stepTypesQuery, type CaseProcedure as Procedure, type StepVisit } from "./oneCase";
import { useCodeNames } from "../shown/codeNames";
import { useMoments } from "../time/useMoments";
import { classesOf } from "../parts/looks/classes";
import styles from "./CaseProcedure.module.css";

const css = classesOf(styles);

const noTypes = [] as const;

/** The drawing of a case's procedure. Names that are not read yet are shown as codes until they are. */
export default function CaseProcedure({ procedure }: { readonly procedure: Procedure }) {
  const { t, i18n } = useTranslation();
  const { moment } = useMoments();
  const types = useQuery(stepTypesQuery).data ?? noTypes;
  const document = useMemo(() => readElsa(JSON.stringify(procedure.definition)), [procedure.definition]);
  const overlay = useMemo(
    () => ({ visits: procedure.visits.map((visit) => drawn(visit, t("parts.and"))) }),
    [procedure.visits, t],
  );
  return (
    <div className={css("case-picture")}>
      <ProcedurePicture
        document={document}
        types={types}
        names={useCodeNames()}
        texts={i18n.language === "en" ? enTexts : zhTexts}
        overlay={overlay}
        moment={moment}
      />
    </div>
  );
}

const states = { Open: "open", Done: "done", Cancelled: "cancelled" } as const;

// The only way out of a step that decides nothing has no name in the office.
const onlyWay = "Done";

function drawn({ state, who, outcome, ...visit }: StepVisit, and: string): Visit {
  return {
    ...visit,
    outcome: outcome === onlyWay ? null : outcome,
    state: states[state],
    who: who.length > 0 ? who.join(and) : null,
  };
}
