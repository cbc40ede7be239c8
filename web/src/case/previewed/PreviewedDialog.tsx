import { Alert, Button, Modal } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { tone } from "../../parts/looks/tone";

/** An act that is looked at before it is done. */
export interface Previewed<Ahead> {
  /** What it would do, once that was asked. */
  readonly ahead: Ahead | null;
  readonly busy: boolean;
  /** What is said in the dialog of a refusal. */
  readonly problem: string | null;
  readonly next: () => void;
  readonly back: () => void;
  readonly give: () => void;
}

interface Props<Ahead> {
  readonly title: string;
  /** What it does and does not do. */
  readonly means: string;
  readonly acting: Previewed<Ahead>;
  /** What the button says that does it. */
  readonly act: string;
  readonly isReady?: boolean;
  /** Shows what it would do. */
  readonly reach: (ahead: Ahead) => ReactNode;
  readonly onClose: () => void;
  /** What is filled in. */
  readonly children: ReactNode;
}

/** A dialog that is filled in, looked at for what it would do, and then confirmed. */
export function PreviewedDialog<Ahead>({ title, means, acting, reach, onClose, children, ...foot }: Props<Ahead>) {
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={<Foot acting={acting} onClose={onClose} {...foot} />}
    >
      <p className={tone("quiet")}>{means}</p>
      {/* What was filled in stays while it is looked at what it would do. */}
      <div hidden={acting.ahead !== null}>{children}</div>
      {acting.ahead !== null && reach(acting.ahead)}
      {acting.problem !== null && <Alert type="error" title={acting.problem} />}
    </Modal>
  );
}

function Foot<Ahead>({
  acting,
  act,
  isReady = true,
  onClose,
}: Pick<Props<Ahead>, "acting" | "act" | "isReady" | "onClose">) {
  const { t } = useTranslation();
  if (acting.ahead === null)
    return (
      <>
        <Button onClick={onClose}>{t("orders.cancel")}</Button>
        <Button type="primary" disabled={!isReady} loading={acting.busy} onClick={acting.next}>
          {t("orders.next")}
        </Button>
      </>
    );
  return (
    <>
      <Button onClick={acting.back}>{t("orders.back")}</Button>
      <Button type="primary" loading={acting.busy} onClick={acting.give}>
        {act}
      </Button>
    </>
  );
}
