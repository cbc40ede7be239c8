import type { TFunction } from "i18next";
import { Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { classesOf } from "../parts/looks/classes";
import { tone } from "../parts/looks/tone";
import { RefusedList } from "./RefusedList";
import { backOf, type DoneTogether, type Together } from "./useTogether";
import styles from "./LastAct.module.css";

const css = classesOf(styles);

/** What was done with several, with a button to take it back; what was refused, and why. */
export function LastAct({ together }: { readonly together: Together }) {
  const { t } = useTranslation();
  const { last, busy, forget } = together;
  if (!last) return null;
  const back = backOf(last);
  return (
    <div className={css("last-act")} role="status">
      <span>{inWords(last, t)}</span>
      {back && (
        <Button
          size="small"
          loading={busy && { delay: 300 }}
          onClick={() => {
            together.act({ name: back.name, label: t("together.back") }, back.tasks);
          }}
        >
          {t("together.back")}
        </Button>
      )}
      <Refused key={last.results.map(({ caseId }) => caseId).join()} last={last} />
      <Button size="small" type="text" aria-label={t("together.forget")} onClick={forget}>
        ✕
      </Button>
    </div>
  );
}

/** Those that were refused: said here, and each with its reason on a press. */
function Refused({ last }: { readonly last: DoneTogether }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const refused = last.results.filter(({ done }) => !done);
  if (refused.length === 0) return null;
  const said = t("together.refused", { count: refused.length });
  return (
    <>
      <span className={tone("warn")}>{said}</span>
      <Button
        size="small"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t("together.why")}
      </Button>
      <Modal
        open={open}
        title={said}
        footer={null}
        onCancel={() => {
          setOpen(false);
        }}
      >
        <RefusedList tasks={last.tasks} refused={refused} />
      </Modal>
    </>
  );
}

function inWords({ act, results }: DoneTogether, t: TFunction): string {
  const count = results.filter(({ done }) => done).length;
  const said = ["claim", "release", "complete"].includes(act.name) ? act.name : "other";
  return count === 0 ? t("together.doneNone") : t(`together.done.${said}`, { count, act: act.label });
}
