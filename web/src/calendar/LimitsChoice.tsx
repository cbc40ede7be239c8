import { Radio } from "antd";
import { useTranslation } from "react-i18next";
import { classesOf } from "../parts/looks/classes";
import styles from "./CalendarPage.module.css";

const css = classesOf(styles);

interface Props {
  readonly count: number;
  readonly moves: boolean;
  readonly onChoose: (moves: boolean) => void;
}

/** Whether the limits that run move along with the calendar, or keep the moment that was promised. */
export function LimitsChoice({ count, moves, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <div className={css("choice")}>
      <Radio.Group
        aria-label={t("calendar.choice.title")}
        value={moves}
        onChange={({ target }) => {
          onChoose(target.value === true);
        }}
        options={[
          { value: true, label: t("calendar.choice.move", { count }) },
          { value: false, label: t("calendar.choice.keep") },
        ]}
      />
      <p className={css("quiet")}>{t(moves ? "calendar.choice.moveTold" : "calendar.choice.keepTold")}</p>
    </div>
  );
}
