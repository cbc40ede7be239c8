import { InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Limit } from "./replay";

const clocks = [
  "WorkingDays",
  "WorkingHours",
  "CalendarDays",
  "ClockHours",
] as const satisfies readonly Limit["clock"][];

interface Props {
  /** Null for what is usual. */
  readonly limit: Limit | null;
  /** What is usual, in words. */
  readonly usual: string;
  readonly onLimit: (limit: Limit | null) => void;
}

/** How long something takes, on one of the four clocks; or as usual. */
export function LimitInput({ limit, usual, onLimit }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Select
        size="small"
        popupMatchSelectWidth={false}
        aria-label={t("rehearsal.replay.clock")}
        value={limit?.clock ?? "usual"}
        options={[
          { value: "usual" as const, label: usual },
          ...clocks.map((clock) => ({ value: clock, label: t(`rehearsal.clocks.${clock}`) })),
        ]}
        onChange={(clock: Limit["clock"] | "usual") => {
          onLimit(clock === "usual" ? null : { amount: limit?.amount ?? 1, clock });
        }}
      />
      {limit && (
        <InputNumber
          size="small"
          min={0.5}
          aria-label={t("rehearsal.replay.amount")}
          value={limit.amount}
          onChange={(amount) => {
            if (amount !== null) onLimit({ ...limit, amount });
          }}
        />
      )}
    </>
  );
}
