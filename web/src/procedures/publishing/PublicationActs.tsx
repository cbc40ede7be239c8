import { Button, Space } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../session/session";
import { ConfirmPublication } from "./ConfirmPublication";
import { ReturnPublication } from "./ReturnPublication";
import { waitsFor, type AskedDraft } from "./waiting";
import { WithdrawPublication } from "./WithdrawPublication";

type Act = "confirm" | "return" | "withdraw";

const dialogs = { confirm: ConfirmPublication, return: ReturnPublication, withdraw: WithdrawPublication };

/** 确认, 退回, 撤回: what this person may do about a publication that waits. Each says whom it reaches before it is done. */
export function PublicationActs({ asked }: { readonly asked: AskedDraft }) {
  const { t } = useTranslation();
  const me = useMe();
  const [open, show] = useState<Act | null>(null);
  const acts: readonly Act[] = waitsFor(asked, me.code) ? ["confirm", "return"] : actsOf(asked);
  const Dialog = open && dialogs[open];
  return (
    <>
      <Space size={4}>
        {acts.map((act) => (
          <Button
            key={act}
            size="small"
            type={act === "confirm" ? "primary" : "default"}
            onClick={() => {
              show(act);
            }}
          >
            {t(`versions.${act}.act`)}
          </Button>
        ))}
      </Space>
      {Dialog && (
        <Dialog
          asked={asked}
          onClose={() => {
            show(null);
          }}
        />
      )}
    </>
  );
}

/** Whoever proposed it takes it back; what waits for its moment may be taken back by all who publish. */
function actsOf({ publication: { state } }: AskedDraft): readonly Act[] {
  return state === "Proposed" || state === "Scheduled" ? ["withdraw"] : [];
}
