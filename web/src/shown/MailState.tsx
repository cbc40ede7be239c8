import { useTranslation } from "react-i18next";
import type { MailStatus } from "../api/schemas";

const signs = { Waiting: "◐", Sent: "○", Failed: "●" } as const satisfies Record<MailStatus, string>;
const tones = { Waiting: "warn", Sent: "good", Failed: "bad" } as const satisfies Record<MailStatus, string>;

/** Whether a mail arrived: a shape and a word beside the colour. */
export function MailState({ status }: { readonly status: MailStatus }) {
  const { t } = useTranslation();
  return (
    <span className={`mail-state ${tones[status]}`}>
      <span aria-hidden="true">{signs[status]} </span>
      {t(`shown.mail.${status}`)}
    </span>
  );
}
