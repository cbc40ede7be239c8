import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../shown/cases";
import { PreviewedDialog } from "../previewed/PreviewedDialog";
import { ReasonInput } from "../previewed/ReasonInput";
import { usePreviewed } from "../previewed/usePreviewed";
import { MergeReach } from "./MergeReach";
import { previewSplit, splitCase } from "./merging";

interface Props {
  readonly view: CaseView;
  readonly onClose: () => void;
}

/** 拆案: the case stands again as it stood; said beforehand with whom its tasks lie then. */
export function SplitDialog({ view, onClose }: Props) {
  const { t } = useTranslation();
  const { id, number } = view.summary;
  const [reason, setReason] = useState("");
  const acting = usePreviewed({
    ask: () => previewSplit(id, reason.trim()),
    act: (ahead) => splitCase(id, ahead, reason.trim()),
    done: t("merging.split.done", { number }),
    onDone: onClose,
  });
  return (
    <PreviewedDialog
      title={t("merging.split.title", { number })}
      means={t("merging.split.means")}
      acting={acting}
      act={t("merging.split.act")}
      isReady={reason.trim() !== ""}
      reach={(ahead) => <MergeReach main={view.mergedInto?.main?.id ?? 0} ahead={ahead} />}
      onClose={onClose}
    >
      <ReasonInput reason={reason} onChange={setReason} />
    </PreviewedDialog>
  );
}
