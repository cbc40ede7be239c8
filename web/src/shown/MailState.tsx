import { useTranslation } from "react-i18next";
import type { MailStatus } from "../api/schemas";
import { classesOf } from "../parts/looks/classes";
import { tone } from "../parts/looks/tone";
import styles from "./MailState.module.css";

const css = classesOf(styles);

const signs = { Waiting: "◐", Sent: "○", Failed: "●", Withheld: "◌" } as const satisfies Record<MailStatus, string>;
const tones = { Waiting: "warn", Sent: "good", Failed: "bad", Withheld: "quiet" } as const satisfies Record<
  MailStatus,
  string
>;

/** Whether a mail arrived: a shape and a word beside the colour. */
export function MailState({ status }: { readonly status: MailStatus }) {
  const { t } = useTranslation();
  return (
    <span className={`${css("mail-state")} ${tone(tones[status])}`}>
      <span aria-hidden="true">{signs[status]} </span>
      {t(`shown.mail.${status}`)}
    </span>
  );
}
