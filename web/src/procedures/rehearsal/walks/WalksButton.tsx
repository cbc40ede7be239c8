import { Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../parts/EmptyState";
import { ErrorState } from "../../../parts/ErrorState";
import { tone } from "../../../parts/looks/tone";
import type { ProcedureText } from "../../procedures";
import type { WalkInHand } from "../useWalk";
import { KeptWalkRow } from "./KeptWalkRow";
import { useWalks } from "./useWalks";
import { classesOf } from "../../../parts/looks/classes";
import styles from "./WalksButton.module.css";

const css = classesOf(styles);

interface Props {
  readonly text: ProcedureText;
  readonly walk: WalkInHand;
}

/** How many kept walks there are and how many still go as they did; pressing it lists them. */
export function WalksButton({ text, walk }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { walks, problem, busy, again } = useWalks(text);
  const [green, red] = [true, false].map((is) => walks.filter(({ result }) => result?.green === is).length);
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {t("rehearsal.walks.count", { count: walks.length })}
        {Boolean(green) && t("rehearsal.walks.green", { count: green ?? 0 })}
        {Boolean(red) && <strong className={tone("bad")}>{t("rehearsal.walks.red", { count: red ?? 0 })}</strong>}
      </Button>
      <Modal
        open={open}
        width={720}
        title={t("rehearsal.walks.title")}
        onCancel={() => {
          setOpen(false);
        }}
        footer={
          <Button loading={busy && { delay: 300 }} onClick={again}>
            {t("rehearsal.walks.again")}
          </Button>
        }
      >
        {problem && <ErrorState problem={problem} onRetry={again} />}
        {!problem && walks.length === 0 && (
          <EmptyState title={t("rehearsal.walks.none")} text={t("rehearsal.walks.noneText")} />
        )}
        <ul className={css("walks")}>
          {walks.map((kept) => (
            <KeptWalkRow
              key={kept.walk.id}
              definitionId={text.version.definitionId}
              kept={kept}
              onOpen={() => {
                walk.open(kept.walk);
                setOpen(false);
              }}
              onRenamed={(renamed) => {
                if (renamed.id === walk.from?.id) walk.savedAs(renamed);
              }}
            />
          ))}
        </ul>
      </Modal>
    </>
  );
}
