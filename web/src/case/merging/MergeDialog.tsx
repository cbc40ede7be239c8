import { Alert, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { tone } from "../../parts/looks/tone";
import type { CaseView } from "../../shown/cases";
import { MergeChoice } from "./MergeChoice";
import { MergeFoot, MergeReason } from "./MergeFoot";
import { MergeReach } from "./MergeReach";
import { mergeCases, previewMerge, type MergeableCase } from "./merging";
import { usePreviewed } from "./usePreviewed";

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
  const isReady = chosen.size > 0 && reason.trim() !== "";
  return (
    <Modal
      open
      title={t("merging.title", { number })}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <MergeFoot acting={acting} act={t("merging.act", { count: chosen.size })} isReady={isReady} onClose={onClose} />
      }
    >
      <p className={tone("quiet")}>{t("merging.means")}</p>
      {/* What was chosen stays while it is looked at what it would do. */}
      <div hidden={acting.ahead !== null}>
        <MergeChoice
          caseId={id}
          chosen={chosen}
          onChoose={(one, isChosen) => {
            setChosen((before) => chosenAfter(before, one, isChosen));
          }}
        />
        <MergeReason reason={reason} onChange={setReason} />
      </div>
      {acting.ahead && <MergeReach main={id} ahead={acting.ahead} />}
      {acting.problem !== null && <Alert type="error" title={acting.problem} />}
    </Modal>
  );
}

function chosenAfter(before: ReadonlyMap<number, MergeableCase>, one: MergeableCase, isChosen: boolean) {
  const after = new Map(before);
  if (isChosen) after.set(one.id, one);
  else after.delete(one.id);
  return after;
}
