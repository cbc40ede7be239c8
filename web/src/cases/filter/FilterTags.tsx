import { useQuery } from "@tanstack/react-query";
import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import type { CaseQuery } from "../caseList";
import { levels } from "../../api/schemas";
import { unitsQuery } from "../../office/people";
import { useMoments } from "../../time/useMoments";
import { liveQuery } from "../../procedures/live/live";
import type { Change } from "./caseFilter";

interface Props {
  readonly filter: CaseQuery;
  readonly onChange: (change: Change) => void;
}

/** What has no value of its own. */
const lacks = ["withoutLevel", "withoutRoute", "withoutUnit", "outsideUnits", "unclaimed", "idle"] as const;

/** Conditions that came with a link and have no field of their own: shown in words, each can be taken away. */
export function FilterTags({ filter, onChange }: Props) {
  const { t } = useTranslation();
  const { span } = useMoments();
  const units = useQuery(unitsQuery);
  const at = usePlace(filter);
  const figure = useFigure(filter);
  const { category, holdingUnit, dueFrom, dueTo, closedFrom, closedTo } = filter;
  const holder = holdingUnit && (units.data?.find(({ code }) => code === holdingUnit)?.name ?? holdingUnit);
  const tags: readonly (readonly [string | undefined, Change])[] = [
    [category && t("cases.filter.category", { category }), { category: undefined }],
    [at.procedure && t("cases.filter.procedure", { name: at.procedure }), { procedure: undefined, step: undefined }],
    [at.step && t("cases.filter.step", { name: at.step }), { step: undefined, unclaimed: undefined }],
    [holder && t("cases.filter.holder", { unit: holder }), { holdingUnit: undefined }],
    [
      (dueFrom ?? dueTo) && t("cases.filter.due", { span: span(dueFrom, dueTo) }),
      { dueFrom: undefined, dueTo: undefined },
    ],
    [
      (closedFrom ?? closedTo) && t("cases.filter.closed", { span: span(closedFrom, closedTo) }),
      { closedFrom: undefined, closedTo: undefined },
    ],
    [figure, { figure: undefined, figureFrom: undefined, figureTo: undefined, figureKey: undefined }],
    ...lacks.map((name) => [filter[name] ? t(`cases.filter.${name}`) : undefined, { [name]: undefined }] as const),
  ];
  return tags.map(
    ([words, without]) =>
      words && (
        <Tag
          key={words}
          closable={{ "aria-label": t("cases.filter.without", { words }) }}
          onClose={() => {
            onChange(without);
          }}
        >
          {words}
        </Tag>
      ),
  );
}

/** The number of the overview that the list is the cases of, its unit, level or step, and its days. */
function useFigure({ figure, figureFrom, figureTo, figureKey }: CaseQuery) {
  const { t } = useTranslation();
  const { span } = useMoments();
  const units = useQuery(unitsQuery);
  if (!figure) return undefined;
  const set = t(`cases.filter.sets.${figure}`);
  const of =
    figureKey &&
    (levels.some((known) => known === figureKey)
      ? t(`shown.level.${figureKey}`)
      : (units.data?.find(({ code }) => code === figureKey)?.name ?? figureKey));
  const what = of ? t("cases.filter.figureOf", { what: set, of }) : set;
  return t("cases.filter.figure", { what, span: span(figureFrom, figureTo) });
}

/** The procedure and the step that a link named by their identity, as people call them. */
function usePlace({ procedure = "", step }: CaseQuery) {
  const live = useQuery({ ...liveQuery(procedure, 30), enabled: procedure !== "", refetchInterval: false }).data;
  return {
    procedure: procedure && (live?.name ?? procedure),
    step: step && (live?.steps.find((one) => one.step === step)?.name ?? step),
  };
}
