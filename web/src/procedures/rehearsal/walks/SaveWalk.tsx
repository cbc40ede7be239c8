import { FirstInput } from "@caseflow/designer";
import { Alert, App, Button, Modal } from "antd";
import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFixedFields } from "../../../fields/fixedFields";
import { tone } from "../../../parts/looks/tone";
import { useProblemText } from "../../../texts/problemText";
import type { ProcedureText } from "../../procedures";
import { saveWalk, walksQuery, type SavedWalk } from "../calls";
import { proposedName } from "../script";
import type { WalkInHand } from "../useWalk";
import { useWalkAct } from "./useWalks";

interface Props {
  readonly text: ProcedureText;
  readonly walk: WalkInHand;
  readonly onClose: () => void;
}

/** 存为用例: a name is proposed; a walk that was opened can be saved over. */
export function SaveWalk({ text, walk, onClose }: Props) {
  const { t } = useTranslation();
  const words = useProblemText();
  const { definitionId } = text.version;
  const kept = useQuery(walksQuery(definitionId)).data ?? [];
  const [typed, setName] = useState<string | null>(null);
  const proposed = useProposed(walk, kept);
  const name = typed ?? proposed;
  // With the stamp that it was opened with: whoever changed it meanwhile is not written over.
  const over = kept.some(({ id }) => id === walk.from?.id) ? walk.from : null;
  const saving = useSaving(text, walk, onClose);
  return (
    <Modal
      open
      title={t("rehearsal.save.title")}
      onCancel={onClose}
      footer={<SaveButtons name={name.trim()} over={over} busy={saving.isPending} onSave={saving.mutate} />}
    >
      <FirstInput
        onPressEnter={() => {
          if (name.trim() !== "" && !saving.isPending) saving.mutate({ name: name.trim(), over: null });
        }}
        maxLength={100}
        value={name}
        aria-label={t("rehearsal.save.name")}
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      <p className={tone("quiet")}>{t("rehearsal.save.what")}</p>
      {saving.error && <Alert role="alert" type="error" title={words(saving.error)} />}
    </Modal>
  );
}

interface ToSave {
  readonly name: string;
  /** The walk that it takes the place of; null for a new one. */
  readonly over: SavedWalk | null;
}

type ButtonsProps = ToSave & { readonly busy: boolean; readonly onSave: (given: ToSave) => void };

function SaveButtons({ name, over, busy, onSave }: ButtonsProps) {
  const { t } = useTranslation();
  return (
    <>
      {over && (
        <Button
          onClick={() => {
            onSave({ name: over.name, over });
          }}
        >
          {t("rehearsal.save.over", { name: over.name })}
        </Button>
      )}
      <Button
        type="primary"
        disabled={name === ""}
        loading={busy && { delay: 300 }}
        onClick={() => {
          onSave({ name, over: null });
        }}
      >
        {t("rehearsal.save.new")}
      </Button>
    </>
  );
}

function useSaving(text: ProcedureText, walk: WalkInHand, onClose: () => void) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  return useWalkAct(text.version.definitionId, async (given: ToSave) => {
    const saved = await saveWalk(text, walk.script, given.name, given.over);
    walk.savedAs(saved);
    void message.success(t("rehearsal.save.done", { name: saved.name }));
    onClose();
  });
}

function useProposed({ states, script }: WalkInHand, kept: readonly SavedWalk[]): string {
  const levels = useFixedFields().find(({ name }) => name === "level")?.choices ?? [];
  const level = levels.find(({ value }) => value === script.fields?.["level"])?.label;
  return proposedName(
    states,
    level,
    kept.map(({ name }) => name),
  );
}
