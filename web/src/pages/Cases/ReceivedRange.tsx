import { DatePicker } from "antd";
import dayjs from "dayjs";
import { useTranslation } from "react-i18next";
import type { Change } from "./FilterBar";

interface Props {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly onChange: (change: Change) => void;
}

/** 收到日期, from and to a day, both included; each may be open. */
export function ReceivedRange({ from, to, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <DatePicker.RangePicker
      className="case-range"
      allowEmpty={[true, true]}
      aria-label={t("cases.filter.received")}
      placeholder={[t("cases.filter.receivedFrom"), t("cases.filter.receivedTo")]}
      value={[from ? dayjs(from) : null, to ? dayjs(to).subtract(1, "millisecond") : null]}
      maxDate={dayjs()}
      onChange={(range) => {
        onChange({
          receivedFrom: range?.[0]?.startOf("day").toISOString(),
          receivedTo: range?.[1]?.startOf("day").add(1, "day").toISOString(),
        });
      }}
    />
  );
}
