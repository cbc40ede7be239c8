import { useTranslation } from "react-i18next";
import type { Schema } from "../api/schemas";
import { dayIn, type Moments } from "./moments";
import { useServiceWords, type ServiceWords } from "../texts/serviceWords";
import { useMoments } from "./useMoments";

type Explanation = Schema<"DueDateExplanation">;
type Day = Explanation["days"][number];

/** Why a due day is the one it is, in the language of the screen. */
export interface WhyWords {
  readonly sentence: (explanation: Explanation) => string;
  readonly warning: (warning: Explanation["warnings"][number]) => string;
  /** @param clock of the limit: working days are called so. */
  readonly day: (day: Day, clock: Explanation["limit"]["clock"]) => string;
}

export function useWhyWords(): WhyWords {
  const { language } = useTranslation().i18n;
  const words = useServiceWords();
  const { moment } = useMoments();
  return {
    sentence: (explanation) => sentence(words, explanation, moment, language),
    warning: ({ year, text }) => words.keyed("why.warning", text, { year }),
    day: (day, clock) => dayWords(words, day, clock === "WorkingDays"),
  };
}

function sentence(words: ServiceWords, explanation: Explanation, moment: Moments["moment"], language: string): string {
  const { start, due, limit, days, warnings } = explanation;
  const rolled = days.find(({ counting }) => counting === "RolledFrom");
  const day = (one: Day | undefined) => (one ? dayIn(one.date, language) : "");
  const told = words.keyed(`why.${rolled ? "Rolled" : (limit.clock ?? "")}`, explanation.sentence, {
    amount: limit.amount,
    start: moment(start),
    due: moment(due),
    first: day(days[0]),
    last: day(days.at(-1)),
    end: day(rolled),
    off: rolled && off(words, rolled),
  });
  const years = warnings.map(({ year }) => year).join(", ");
  // Chinese says it within its sentence.
  return years ? [told, words.keyed("why.guess", "", { years })].filter(Boolean).join(" ") : told;
}

function dayWords(words: ServiceWords, day: Day, workingDays: boolean): string {
  const { counting, number, minutes, stretches, why } = day;
  const key = workingDays && counting === "Counted" ? "CountedWorkday" : counting;
  const values = { number, off: off(words, day), length: length(words, minutes ?? 0), stretches: spans(stretches) };
  const told = words.keyed(`why.day.${key}`, why, values);
  const shifted =
    day.kind === "MakeupWorkday" && (key === "CountedWorkday" || minutes !== null || counting === "AfterHours");
  return shifted ? words.keyed("why.shifted", told, { day: told }) : told;
}

function off(words: ServiceWords, { name }: Day): string {
  return name ? words.keyed("why.holiday", name, { name: words.phrase(name) }) : words.keyed("why.weekend", "");
}

function spans(stretches: Day["stretches"]): string {
  return stretches.map(({ start = "", end = "" }) => `${start.slice(0, 5)}–${end.slice(0, 5)}`).join(", ");
}

function length(words: ServiceWords, minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [
    hours > 0 ? words.keyed("why.hours", "", { hours }) : "",
    rest > 0 ? words.keyed("why.minutes", "", { minutes: rest }) : "",
  ]
    .filter(Boolean)
    .join(" ");
}
