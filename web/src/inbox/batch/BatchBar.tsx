import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { InboxItem } from "../../api/schemas";
import { useKeys } from "../../parts/keys";
import { keyOf } from "../../shown/taskKey";
import { LastAct } from "../../together/LastAct";
import { TogetherDialog, type AskedAct } from "../../together/TogetherDialog";
import type { Together } from "../../together/useTogether";
import type { Chosen } from "./chosen";
import { CompleteMenu, TransferButton } from "./OfStep";
import { classesOf } from "../../parts/looks/classes";
import styles from "./BatchBar.module.css";

const css = classesOf(styles);

interface Props {
  readonly tasks: readonly InboxItem[];
  /** The list goes on below what was read of it so far. */
  readonly more: boolean;
  readonly current: string | null;
  readonly chosen: Chosen;
  readonly together: Together;
  /** Opens the first of them; the others follow it one by one. */
  readonly onOneByOne: (tasks: readonly InboxItem[]) => void;
}

/** What can be done with all chosen rows; 签收 and 放回 by key also of the current one when none is chosen. */
export function BatchBar({ tasks, more, current, chosen, together, onOneByOne }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<AskedAct | null>(null);
  const meant = chosen.tasks.length > 0 ? chosen.tasks : tasks.filter((task) => keyOf(task) === current);
  const take = (on: boolean) => {
    const name = on ? "claim" : "release";
    together.act({ name, label: t(`inbox.batch.${name}`) }, meant);
  };
  useKeys({
    s: () => {
      take(true);
    },
    r: () => {
      take(false);
    },
    a: chosen.all,
  });
  return (
    <>
      <LastAct together={together} />
      {chosen.tasks.length > 0 && (
        <div className={css("batch")} role="group" aria-label={t("inbox.batch.label")}>
          <Count chosen={chosen} listed={tasks.length} more={more} />
          <Acts chosen={chosen} busy={together.busy} onTake={take} onAsk={setAsked} onOneByOne={onOneByOne} />
        </div>
      )}
      {asked && (
        <TogetherDialog
          {...asked}
          tasks={chosen.tasks}
          together={together}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </>
  );
}

interface CountProps {
  readonly chosen: Chosen;
  readonly listed: number;
  readonly more: boolean;
}

/** How many are chosen, and how that is changed at one go. */
function Count({ chosen, listed, more }: CountProps) {
  const { t } = useTranslation();
  const count = chosen.tasks.length;
  const rest = count < listed;
  return (
    <div className={css("batch-line")}>
      <span>{t(more && !rest ? "inbox.batch.chosenOfMore" : "inbox.batch.chosen", { count })}</span>
      {rest && (
        <Button size="small" type="link" onClick={chosen.all}>
          {t("inbox.batch.all", { count: listed })}
        </Button>
      )}
      <Button size="small" type="link" onClick={chosen.clear}>
        {t("inbox.batch.clear")}
      </Button>
    </div>
  );
}

interface ActsProps {
  readonly chosen: Chosen;
  readonly busy: boolean;
  /** 签收, or 放回. */
  readonly onTake: (on: boolean) => void;
  readonly onAsk: (act: AskedAct) => void;
  readonly onOneByOne: (tasks: readonly InboxItem[]) => void;
}

function Acts({ chosen, busy, onTake, onAsk, onOneByOne }: ActsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Button
        size="small"
        type="primary"
        loading={busy}
        onClick={() => {
          onTake(true);
        }}
      >
        {t("inbox.batch.claim")}
      </Button>
      <Button
        size="small"
        disabled={busy}
        onClick={() => {
          onTake(false);
        }}
      >
        {t("inbox.batch.release")}
      </Button>
      <TransferButton tasks={chosen.tasks} onAsk={onAsk} />
      <CompleteMenu tasks={chosen.tasks} onAsk={onAsk} />
      {chosen.tasks.length > 1 && (
        <Button
          size="small"
          onClick={() => {
            onOneByOne(chosen.tasks);
          }}
        >
          {t("inbox.batch.oneByOne")}
        </Button>
      )}
    </>
  );
}
