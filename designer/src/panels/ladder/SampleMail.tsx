import { Button, Modal } from "antd";
import { useRef, useState } from "react";
import type { SampleMail as Mail } from "../../model/office/office";
import { usePanelWords } from "../PanelWords";

interface Props {
  readonly label: string;
  readonly ask: () => Promise<Mail>;
}

/** “看样”: the mail as its reader would get it, asked for when it is opened. */
export function SampleMail({ label, ask }: Props) {
  const { ladder: words } = usePanelWords();
  const [shown, setShown] = useState<Mail | "asked" | "failed" | null>(null);
  // An answer that comes after the sheet was closed, or opened anew, is not shown.
  const asked = useRef(0);
  const open = () => {
    const now = ++asked.current;
    const show = (answer: Mail | "failed") => {
      if (asked.current === now) setShown(answer);
    };
    setShown("asked");
    ask().then(show, () => {
      show("failed");
    });
  };
  const close = () => {
    asked.current += 1;
    setShown(null);
  };
  return (
    <>
      <Button size="small" type="link" aria-label={label} onClick={open}>
        {words.sample}
      </Button>
      <Modal open={shown !== null} title={label} footer={null} loading={shown === "asked"} onCancel={close}>
        {shown === "failed" && <div role="alert">{words.noSample}</div>}
        {shown !== null && typeof shown === "object" && (
          <article className="cfp-mail">
            <div className="cfp-quiet">{words.sampleTo(shown.to.join(" · "))}</div>
            <h3>{shown.subject}</h3>
            <div className="cfp-mail-body">{shown.body}</div>
          </article>
        )}
      </Modal>
    </>
  );
}
