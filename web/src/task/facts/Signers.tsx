import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Schema } from "../../api/schemas";
import { classesOf } from "../../parts/looks/classes";
import { part } from "../../parts/looks/part";
import { tone } from "../../parts/looks/tone";
import { ActDialog } from "../acts/ActDialog";
import type { TaskView } from "../tasks";
import styles from "./Signers.module.css";

const css = classesOf(styles);

type SignerView = Schema<"SignerView">;

/** 签署人: who else signs or is asked at the step, in which order, and what has become of it. */
export function Signers({ task }: { readonly task: TaskView }) {
  const { t } = useTranslation();
  const { signers } = task.sides;
  if (signers.length === 0) return null;
  return (
    <section className={part} aria-labelledby="signers">
      <h3 id="signers">{t(signers.some(({ part }) => part) ? "task.signers.together" : "task.signers.title")}</h3>
      <ol className={css("signers")}>
        {[...signers].sort(inOrder).map((signer) => (
          <Row key={`${String(signer.seq)}${signer.state}`} task={task} signer={signer} />
        ))}
      </ol>
    </section>
  );
}

function Row({ task, signer }: { readonly task: TaskView; readonly signer: SignerView }) {
  const { t } = useTranslation();
  const [removing, setRemoving] = useState(false);
  const close = () => {
    setRemoving(false);
  };
  const asked = signer.isRequest ? "Request" : "Asked";
  const added = signer.addedBy && t(`task.signers.added${signer.place ?? asked}`, { by: signer.addedBy });
  return (
    <li className={css("signer")}>
      <span>{signer.name}</span>
      <span className={tone(signer.state === "Answered" ? "good" : "quiet")}>
        {signer.outcome ?? t(`task.signers.${stateOf(signer)}`)}
      </span>
      {added && <span className={tone("quiet")}>{added}</span>}
      {signer.removal && (
        <Button
          size="small"
          type="link"
          onClick={() => {
            setRemoving(true);
          }}
        >
          {t(signer.advises ? "task.signers.callOff" : "task.signers.remove")}
        </Button>
      )}
      {removing && signer.removal && (
        <ActDialog task={{ ...task, seq: signer.seq }} act={signer.removal} onClose={close} onDone={close} />
      )}
    </li>
  );
}

function stateOf({ state, advises, part, isRequest = false }: SignerView): string {
  if (isRequest) return "OpenRequest";
  if (part) return `${state}${part}`;
  return `${state}${advises ? "Advice" : ""}`;
}

/** Added before somebody stands before them, added after them behind them. */
function inOrder(one: SignerView, other: SignerView): number {
  return rank(one) - rank(other) || one.seq - other.seq;
}

function rank({ state, place }: SignerView): number {
  if (state === "Answered") return 0;
  if (state === "Later") return 3;
  return place === "Before" ? 1 : 2;
}
