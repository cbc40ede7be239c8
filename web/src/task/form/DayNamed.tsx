import { useQuery } from "@tanstack/react-query";
import { Button, Form, type FormInstance } from "antd";
import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../../api/client";
import type { FormField } from "../../api/schemas";
import { useOffice } from "../../office/office";
import { tone } from "../../parts/looks/tone";
import { useSettled } from "../../parts/useSettled";
import { dayIn } from "../../time/moments";
import { dayOf } from "../../time/officeClock";
import { namedDay, vagueWords, type NamedDay } from "./namedDay";

/** How long nothing is typed before a day is looked for, in milliseconds. */
const pause = 400;

interface Props {
  /** A field for a day, which a text of the same form may name. */
  readonly field: FormField & { readonly namedIn: string };
  readonly form: FormInstance;
  /** After the day was filled in. */
  readonly onTake: () => void;
}

/** The day that the text names is filled in, unless another was chosen; where the text only says “soon”, a day is asked for. */
export function DayNamed({ field, form, onTake }: Props) {
  const { t, i18n } = useTranslation();
  const { zone } = useOffice();
  const written: unknown = Form.useWatch(field.namedIn, form);
  const chosen: unknown = Form.useWatch(field.name, form);
  const text = useSettled(typeof written === "string" ? written : "", pause);
  const named = useMemo(() => namedDay(text, dayOf(new Date().toISOString(), zone)), [text, zone]);
  const day = useDayOf(named, zone);
  const take = () => {
    form.setFieldValue(field.name, day);
    onTake();
  };
  useFillingIn(day, chosen, take);
  const vague = vagueWords(text);
  if (!named || day === null)
    return vague !== null && !chosen ? (
      <div className={tone("warn")}>{t("task.form.vague", { words: vague, field: field.label })}</div>
    ) : null;
  const words = t("task.form.dayNamed", { words: named.words, day: dayIn(day, i18n.language) });
  return (
    <div>
      {words}
      {chosen !== day && (
        <Button type="link" size="small" onClick={take}>
          {t("task.form.takeDay")}
        </Button>
      )}
    </div>
  );
}

/** What the calendar makes of it; null while that is not known. */
function useDayOf(named: NamedDay | null, zone: string): string | null {
  const limit = named?.kind === "limit" ? named : null;
  const { data } = useQuery({
    queryKey: ["calendar", "named", limit?.amount, limit?.clock],
    queryFn: ({ signal }) => {
      const query = {
        from: new Date().toISOString(),
        amount: limit?.amount ?? 0,
        clock: limit?.clock ?? "CalendarDays",
      };
      return answer(api.GET("/api/calendar/explain", { params: { query }, signal }));
    },
    enabled: limit !== null,
    retry: false,
  });
  if (named?.kind === "day") return named.day;
  return limit && data ? dayOf(data.due, zone) : null;
}

/** Once for each day that is named; a day that somebody chose stays. */
function useFillingIn(day: string | null, chosen: unknown, take: () => void) {
  const before = useRef<string | null>(null);
  useEffect(() => {
    if (day === null || day === before.current) return;
    const free = !chosen || chosen === before.current;
    before.current = day;
    if (free && chosen !== day) take();
  });
}
