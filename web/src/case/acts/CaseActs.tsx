import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../shown/cases";
import { useMay } from "../../session/session";
import { OrdersMenu } from "../orders/OrdersMenu";
import { CorrectDialog } from "./CorrectDialog";
import { StopDialog } from "./StopDialog";

/** What a person may do with the case as a whole, by rights. */
export function CaseActs({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const own = view.ownEntry === true;
  const mayCorrect = useMay("correct-cases") || own;
  const maySupervise = useMay("supervise");
  const mayStop = useMay("stop-cases") && view.summary.status === "Open" && !view.mergedInto;
  const [open, setOpen] = useState<"correct" | "stop" | null>(null);
  function close() {
    setOpen(null);
  }
  return (
    <>
      {mayCorrect && (
        <Button
          onClick={() => {
            setOpen("correct");
          }}
        >
          {t("case.correct.open")}
        </Button>
      )}
      {maySupervise && <OrdersMenu view={view} />}
      {mayStop && (
        <Button
          danger
          onClick={() => {
            setOpen("stop");
          }}
        >
          {t("case.stop.open")}
        </Button>
      )}
      {own && !mayStop && <Withdraw view={view} />}
      {open === "correct" && <CorrectDialog view={view} onClose={close} />}
      {open === "stop" && <StopDialog view={view} onClose={close} />}
    </>
  );
}

/** 撤回登记: one's own, while nobody has turned to it. */
function Withdraw({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {t("case.own.open")}
      </Button>
      {open && (
        <StopDialog
          view={view}
          own
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
