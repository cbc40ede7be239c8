import { useTranslation } from "react-i18next";
import { EmptyState } from "../../parts/EmptyState";
import { LoadingPane } from "../../parts/Loading";
import { classesOf } from "../../parts/looks/classes";
import { Refusal } from "../publishing/Refusal";
import type { MoveGroup } from "./calls";
import { CaseGroups } from "./CaseGroups";
import type { SingleAct } from "./CaseNumbers";
import { ChangedMeanwhile } from "./ChangedMeanwhile";
import { fateOf } from "./groups";
import { StartBar } from "./StartBar";
import { StepChoices } from "./StepChoices";
import { usePreview, type Previewed } from "./usePreview";
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
  const leavingOut = useLeavingOut(preview);
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
      <CaseGroups groups={view.groups} singleOf={leavingOut} />
      {error && <Refusal problem={error} />}
      <StartBar view={view} preview={preview} onStarted={onStarted} />
    </div>
  );
}

/** A case that would move can be left out; one that was left out is taken along again. */
function useLeavingOut({ wish: { except }, choose }: Previewed): (group: MoveGroup) => SingleAct | undefined {
  const { t } = useTranslation();
  const out: SingleAct = {
    face: t("moving.leaveOut.act"),
    label: (number) => t("moving.leaveOut.label", { number }),
    act: (number) => {
      choose({ except: [...except, number] });
    },
  };
  const back: SingleAct = {
    face: t("moving.leaveOut.back"),
    label: (number) => t("moving.leaveOut.backLabel", { number }),
    act: (number) => {
      choose({ except: except.filter((one) => one !== number) });
    },
  };
  return (group) => {
    if (group.cases.every(({ number }) => except.includes(number))) return back;
    return fateOf(group) === "Moves" ? out : undefined;
  };
}
