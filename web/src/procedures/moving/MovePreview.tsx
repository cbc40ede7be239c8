import { useTranslation } from "react-i18next";
import { EmptyState } from "../../parts/EmptyState";
import { LoadingPane } from "../../parts/Loading";
import { classesOf } from "../../parts/looks/classes";
import { Refusal } from "../publishing/Refusal";
import { CaseGroups } from "./CaseGroups";
import { ChangedMeanwhile } from "./ChangedMeanwhile";
import { StartBar } from "./StartBar";
import { StepChoices } from "./StepChoices";
import { usePreview } from "./usePreview";
import { Verdicts } from "./Verdicts";
import styles from "./Moving.module.css";

const css = classesOf(styles);

interface Props {
  readonly definitionId: string;
  readonly to: number;
  readonly onStarted: (moveId: string) => void;
}

/** 转版预览: what would become of each running case, what is to be chosen for them, and one button that carries it out. */
export function MovePreview({ definitionId, to, onStarted }: Props) {
  const { t } = useTranslation();
  const preview = usePreview(definitionId, to);
  const { view, wish, settled, error } = preview;
  if (error && !view) return <Refusal problem={error} />;
  if (!view) return <LoadingPane />;
  if (view.counts.all === 0) return <EmptyState title={t("moving.none")} text={t("moving.noneText")} />;
  return (
    <div className={css("preview")} aria-busy={!settled}>
      <Verdicts counts={view.counts} to={to} />
      <ChangedMeanwhile changed={preview.changed} />
      <StepChoices
        choices={preview.choices}
        steps={wish.steps}
        to={to}
        onChoose={(steps) => {
          preview.choose({ steps });
        }}
      />
      <CaseGroups groups={view.groups} />
      {error && <Refusal problem={error} />}
      <StartBar view={view} preview={preview} onStarted={onStarted} />
    </div>
  );
}
