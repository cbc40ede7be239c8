import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../shown/cases";
import { PreviewedDialog } from "../previewed/PreviewedDialog";
import { ReasonInput } from "../previewed/ReasonInput";
import { usePreviewed } from "../previewed/usePreviewed";
import { MergeChoice } from "./MergeChoice";
import { MergeReach } from "./MergeReach";
import { mergeCases, previewMerge, type MergeableCase } from "./merging";

interface Props {
  readonly view: CaseView;
  readonly onClose: () => void;
}

/** 并案: which cases are handled in this one, why, and what that does to each before it is done. */
export function MergeDialog({ view, onClose }: Props) {
  const { t } = useTranslation();
  const { id, number } = view.summary;
  const [chosen, setChosen] = useState<ReadonlyMap<number, MergeableCase>>(new Map());
  const [reason, setReason] = useState("");
  const acting = usePreviewed({
    ask: () => previewMerge(id, [...chosen.keys()], reason.trim()),
    act: (ahead) => mergeCases(id, ahead, reason.trim()),
    done: t("merging.done", { number, count: chosen.size }),
    onDone: onClose,
  });
  return (
    <PreviewedDialog
      title={t("merging.title", { number })}
      means={t("merging.means")}
      acting={acting}
      act={t("merging.act", { count: chosen.size })}
      isReady={chosen.size > 0 && reason.trim() !== ""}
      reach={(ahead) => <MergeReach main={id} ahead={ahead} />}
      onClose={onClose}
    >
      <MergeChoice
        caseId={id}
        chosen={chosen}
        onChoose={(one, isChosen) => {
          setChosen((before) => chosenAfter(before, one, isChosen));
        }}
      />
      <ReasonInput reason={reason} onChange={setReason} />
    </PreviewedDialog>
  );
}

function chosenAfter(before: ReadonlyMap<number, MergeableCase>, one: MergeableCase, isChosen: boolean) {
  const after = new Map(before);
  if (isChosen) after.set(one.id, one);
  else after.delete(one.id);
  return after;
}
