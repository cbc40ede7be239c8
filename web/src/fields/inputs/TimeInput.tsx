import { Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import { nothing, type InputProps } from "./inputProps";
import { useOffice } from "../../office/office";
import { momentOf, wallTimeOf } from "../../time/officeClock";
import { classesOf } from "../../parts/looks/classes";
import styles from "./TimeInput.module.css";

const css = classesOf(styles);

interface Props extends InputProps {
  readonly label?: string;
  /** The last day or moment that can be meant. */
  readonly last?: string;
}

// The browser's own inputs: fit for a finger and for keys alike, and nothing of them has to be loaded.

/** A day, such as `2026-11-23`; empty for none. */
export function DayInput({ id, value, onChange = nothing, label, last }: Props) {
  return (
    <Input
      {...(id && { id })}
      className={css("time-input")}
      type="date"
      aria-label={label}
      max={last}
      value={typeof value === "string" ? value : ""}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    />
  );
}

/** A moment in UTC, entered by the office's clock whatever the browser's says; empty for none. What is now is not typed. */
export function MomentInput({ id, value, onChange = nothing, label, last }: Props) {
  const { t } = useTranslation();
  const { zone } = useOffice();
  return (
    <span className={css("moment")}>
      <Input
        {...(id && { id })}
        className={css("time-input")}
        type="datetime-local"
        aria-label={label}
        max={last && wallTimeOf(last, zone)}
        value={wallTimeOf(value, zone)}
        onChange={(event) => {
          onChange(momentOf(event.target.value, zone));
        }}
      />
      <Button
        type="link"
        size="small"
        onClick={() => {
          onChange(momentOf(wallTimeOf(new Date().toISOString(), zone), zone));
        }}
      >
        {t("fields.now")}
      </Button>
    </span>
  );
}
