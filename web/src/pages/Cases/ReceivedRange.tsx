import { DatePicker } from "antd";
import dayjs from "dayjs";
import { useTranslation } from "react-i18next";

const dayForm = "YYYY-MM-DD";

interface Props {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly onChange: (range: { readonly from: string | undefined; readonly to: string | undefined }) => void;
}

/** 收到日期, from and to a day, each of which may be open. */
export function ReceivedRange({ from, to, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <DatePicker.RangePicker
      className="case-range"
      allowEmpty={[true, true]}
      aria-label={t("cases.filter.received")}
      placeholder={[`${t("cases.filter.received")} ${t("cases.filter.from")}`, t("cases.filter.to")]}
      value={[from ? dayjs(from) : null, to ? dayjs(to) : null]}
      maxDate={dayjs()}
      onChange={(range) => {
        onChange({ from: range?.[0]?.format(dayForm), to: range?.[1]?.format(dayForm) });
      }}
    />
  );
}
