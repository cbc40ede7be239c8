import { useQuery } from "@tanstack/react-query";
import { Button, InputNumber } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { classesOf } from "../parts/looks/classes";
import { Meanwhile } from "../typed/Meanwhile";
import { editionsQuery, meanwhileOf, type Change, type OfficeHours } from "./calendar";
import { useHoursBeside } from "./useHoursBeside";
import styles from "./CalendarPage.module.css";

const css = classesOf(styles);

interface Props {
  /** Number of the edition in force and its hours. */
  readonly edition: number;
  readonly hours: readonly OfficeHours[];
  readonly onPlan: (change: Change) => void;
}

/** The office hours of every season, to be changed; nothing is saved before what it would do was shown. */
export function Hours({ edition, hours, onPlan }: Props) {
  const [seasons, set] = useState(hours);
  const [seen, see] = useState({ edition, hours });
  // Nothing that somebody has entered is overwritten by what another has saved meanwhile; they decide.
  if (seen.edition !== edition && (same(seasons, seen.hours) || same(seasons, hours))) {
    see({ edition, hours });
    set(hours);
  }
  return (
    <>
      {seasons.map((season, at) => (
        <Season
          key={at}
          season={season}
          onChange={(next) => {
            set(seasons.map((one, index) => (index === at ? next : one)));
          }}
          onRemove={
            seasons.length > 1
              ? () => {
                  set(seasons.filter((_, index) => index !== at));
                }
              : undefined
          }
        />
      ))}
      {seen.edition !== edition && (
        <ChangedMeanwhile
          edition={edition}
          hours={hours}
          mine={seasons}
          onUseMine={() => {
            see({ edition, hours });
          }}
          onDrop={() => {
            see({ edition, hours });
            set(hours);
          }}
        />
      )}
      <HoursActs {...{ edition: seen.edition, hours, seasons, set, onPlan }} />
    </>
  );
}

function same(one: readonly OfficeHours[], other: readonly OfficeHours[]) {
  return JSON.stringify(one) === JSON.stringify(other);
}

interface MeanwhileProps {
  readonly edition: number;
  readonly hours: readonly OfficeHours[];
  readonly mine: readonly OfficeHours[];
  readonly onUseMine: () => void;
  readonly onDrop: () => void;
}

function ChangedMeanwhile({ edition, hours, mine, onUseMine, onDrop }: MeanwhileProps) {
  const beside = useHoursBeside();
  const done = meanwhileOf(useQuery(editionsQuery).data, edition);
  return <Meanwhile done={done} differences={beside(hours, mine)} onMine={onUseMine} onTheirs={onDrop} />;
}

interface ActsProps extends Props {
  readonly seasons: readonly OfficeHours[];
  readonly set: (seasons: readonly OfficeHours[]) => void;
}

function HoursActs({ edition, hours, seasons, set, onPlan }: ActsProps) {
  const { t } = useTranslation();
  const changed = !same(seasons, hours);
  return (
    <div className={css("acts")}>
      <Button
        onClick={() => {
          set([...seasons, { fromMonth: 6, fromDay: 1, spans: seasons[0]?.spans ?? [] }]);
        }}
      >
        {t("calendar.hours.addSeason")}
      </Button>
      <Button
        type="primary"
        disabled={!changed}
        onClick={() => {
          onPlan({ kind: "hours", hours: seasons, edition });
        }}
      >
        {t("calendar.hours.preview")}
      </Button>
      {changed && (
        <Button
          type="link"
          onClick={() => {
            set(hours);
          }}
        >
          {t("calendar.hours.reset")}
        </Button>
      )}
    </div>
  );
}

interface SeasonProps {
  readonly season: OfficeHours;
  readonly onChange: (season: OfficeHours) => void;
  readonly onRemove: (() => void) | undefined;
}

function Season({ season, onChange, onRemove }: SeasonProps) {
  const { t } = useTranslation();
  const number = (part: "fromMonth" | "fromDay", most: number) => (
    <InputNumber
      className={css("number")}
      aria-label={t(`calendar.hours.${part}`)}
      min={1}
      max={most}
      value={season[part]}
      onChange={(value) => {
        if (value !== null) onChange({ ...season, [part]: value });
      }}
    />
  );
  return (
    <div className={css("season")} role="group" aria-label={t("calendar.hours.season", season)}>
      <span>
        {t("calendar.hours.from")} {number("fromMonth", 12)} {t("calendar.hours.month")} {number("fromDay", 31)}{" "}
        {t("calendar.hours.day")}
      </span>
      <Spans season={season} onChange={onChange} />
      {onRemove && (
        <Button type="link" size="small" onClick={onRemove}>
          {t("calendar.hours.removeSeason")}
        </Button>
      )}
    </div>
  );
}

function Spans({ season, onChange }: Omit<SeasonProps, "onRemove">) {
  const { t } = useTranslation();
  const set = (spans: OfficeHours["spans"]) => {
    onChange({ ...season, spans });
  };
  return (
    <span className={css("spans")}>
      {season.spans.map((span, at) => (
        <Span
          key={at}
          span={span}
          number={at + 1}
          onChange={(next) => {
            set(season.spans.map((one, index) => (index === at ? next : one)));
          }}
          onRemove={
            season.spans.length > 1
              ? () => {
                  set(season.spans.filter((_, index) => index !== at));
                }
              : undefined
          }
        />
      ))}
      <Button
        type="link"
        size="small"
        onClick={() => {
          set([...season.spans, { start: "19:00:00", end: "20:00:00" }]);
        }}
      >
        {t("calendar.hours.addSpan")}
      </Button>
    </span>
  );
}

interface SpanProps {
  readonly span: OfficeHours["spans"][number];
  readonly number: number;
  readonly onChange: (span: OfficeHours["spans"][number]) => void;
  readonly onRemove: (() => void) | undefined;
}

function Span({ span, number, onChange, onRemove }: SpanProps) {
  const { t } = useTranslation();
  return (
    <span className={css("span")}>
      {(["start", "end"] as const).map((part) => (
        <input
          key={part}
          type="time"
          aria-label={t(`calendar.hours.${part}`, { number })}
          value={span[part]?.slice(0, 5)}
          onChange={({ target }) => {
            if (target.value !== "") onChange({ ...span, [part]: `${target.value}:00` });
          }}
        />
      ))}
      {onRemove && (
        <Button type="text" size="small" aria-label={t("calendar.hours.removeSpan", { number })} onClick={onRemove}>
          ×
        </Button>
      )}
    </span>
  );
}
