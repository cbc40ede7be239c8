import { Alert, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { tone } from "../../parts/looks/tone";
import type { CaseView } from "../../shown/cases";
import { MergeFoot, MergeReason } from "./MergeFoot";
import { MergeReach } from "./MergeReach";
import { previewSplit, splitCase } from "./merging";
import { usePreviewed } from "./usePreviewed";

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
    <Modal
      open
      title={t("merging.split.title", { number })}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <MergeFoot acting={acting} act={t("merging.split.act")} isReady={reason.trim() !== ""} onClose={onClose} />
      }
    >
      <p className={tone("quiet")}>{t("merging.split.means")}</p>
      <div hidden={acting.ahead !== null}>
        <MergeReason reason={reason} onChange={setReason} />
      </div>
      {acting.ahead && <MergeReach main={view.mergedInto?.main?.id ?? 0} ahead={acting.ahead} />}
      {acting.problem !== null && <Alert type="error" title={acting.problem} />}
    </Modal>
  );
}
