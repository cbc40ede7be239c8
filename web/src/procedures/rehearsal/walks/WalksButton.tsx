import { Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../parts/EmptyState";
import { ErrorState } from "../../../parts/ErrorState";
import { tone } from "../../../parts/looks/tone";
import type { ProcedureText } from "../../procedures";
import type { WalkInHand } from "../useWalk";
import { KeptWalkRow } from "./KeptWalkRow";
import { useWalks, type KeptWalk } from "./useWalks";
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
  const walks = useWalks(text);
  const close = () => {
    setOpen(false);
  };
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        <Counts walks={walks.walks} />
      </Button>
      <Modal
        open={open}
        width={720}
        title={t("rehearsal.walks.title")}
        onCancel={close}
        footer={
          <Button loading={walks.busy && { delay: 300 }} onClick={walks.again}>
            {t("rehearsal.walks.again")}
          </Button>
        }
      >
        {walks.problem && <ErrorState problem={walks.problem} onRetry={walks.again} />}
        {!walks.problem && walks.walks.length === 0 && (
          <EmptyState title={t("rehearsal.walks.none")} text={t("rehearsal.walks.noneText")} />
        )}
        <List definitionId={text.version.definitionId} walks={walks.walks} walk={walk} onOpened={close} />
      </Modal>
    </>
  );
}

function Counts({ walks }: { readonly walks: readonly KeptWalk[] }) {
  const { t } = useTranslation();
  const green = walks.filter(({ result }) => result?.green === true).length;
  const red = walks.filter(({ result }) => result?.green === false).length;
  return (
    <>
      {t("rehearsal.walks.count", { count: walks.length })}
      {green > 0 && t("rehearsal.walks.green", { count: green })}
      {red > 0 && <strong className={tone("bad")}>{t("rehearsal.walks.red", { count: red })}</strong>}
    </>
  );
}

interface ListProps {
  readonly definitionId: string;
  readonly walks: readonly KeptWalk[];
  readonly walk: WalkInHand;
  readonly onOpened: () => void;
}

function List({ definitionId, walks, walk, onOpened }: ListProps) {
  return (
    <ul className={css("walks")}>
      {walks.map((kept) => (
        <KeptWalkRow
          key={kept.walk.id}
          definitionId={definitionId}
          kept={kept}
          onOpen={() => {
            walk.open(kept.walk);
            onOpened();
          }}
          onRenamed={(renamed) => {
            if (renamed.id === walk.from?.id) walk.savedAs(renamed);
          }}
        />
      ))}
    </ul>
  );
}
