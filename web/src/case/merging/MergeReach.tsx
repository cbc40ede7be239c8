import { useTranslation } from "react-i18next";
import { Lines } from "../../parts/Lines";
import { tone } from "../../parts/looks/tone";
import { useMoments } from "../../time/useMoments";
import type { CaseAhead } from "./merging";

interface Props {
  /** The main case. */
  readonly main: number;
  readonly ahead: readonly CaseAhead[];
}

/** 预告: case by case, whose tasks are closed or open again, who is told, and what becomes of the deadlines. */
export function MergeReach({ main, ahead }: Props) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="merge-reach">
      <p id="merge-reach">
        <strong>{t("orders.reach.title")}</strong>
      </p>
      <Lines>
        {ahead.map((one) => (
          <li key={one.id}>
            <strong>{t("shown.same.case", { number: one.number, title: one.title })}</strong>
            <Reached one={one} isMain={one.id === main} />
          </li>
        ))}
      </Lines>
    </section>
  );
}

function Reached({ one, isMain }: { readonly one: CaseAhead; readonly isMain: boolean }) {
  const { t } = useTranslation();
  const { due } = useMoments();
  const and = t("parts.and");
  const steps = (names: readonly string[]) => names.map((step) => `“${step}”`).join(and);
  const said = [
    ...(isMain ? [t("merging.reach.main")] : []),
    ...(one.called.length > 0 ? [t("merging.reach.called", { steps: one.called.join(and) })] : []),
    ...(one.back.length > 0 ? [t("merging.reach.back", { steps: steps(one.back) })] : []),
    ...(!isMain && one.due
      ? [t(one.back.length > 0 ? "merging.reach.dueAgain" : "merging.reach.due", { at: due(one.due) })]
      : []),
    ...(one.told.length > 0 ? [t("merging.reach.told", { names: one.told.join(and) })] : []),
  ];
  return said.map((line) => (
    <div key={line} className={tone("quiet")}>
      {line}
    </div>
  ));
}
