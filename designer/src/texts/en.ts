import type { PictureTexts } from "./texts";

export const enTexts: PictureTexts = {
  language: "en",
  labelled: (label, value) => `${label}: ${value}`,
  minutes: (amount) => plural(amount, "minute"),
  clockHours: (amount) => plural(amount, "hour"),
  workingHours: (amount) => plural(amount, "working hour"),
  workingDays: (amount) => plural(amount, "working day"),
  calendarDays: (amount) => plural(amount, "day"),
  since: (time, field) => `${time} (from ${field})`,
  overdue: "Overdue",
  doneBy: (step) => `whoever did “${step}”`,
  filledIn: (field) => `the person in “${field}”`,
  byCategory: "unit by category",
  all: (names) => names.join(", "),
  within: (unit, role) => `${unit} · ${role}`,
  picture: (procedure) => `Procedure: ${procedure}`,
  tools: "Tools of the picture",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  showAll: "Show all",
  showHere: "Current step",
  asList: "As a list",
  asPicture: "As a picture",
  map: "Overview map",
  keys: "Arrow keys move between steps, plus and minus zoom, 0 shows all.",
  leadsTo: (outcome, steps) => (steps.length === 0 ? outcome : `${outcome} → ${steps.join(", ")}`),
  backTo: (step) => `↩ back to ${step}`,
  aheadTo: (step) => `→ to ${step}`,
  gone: "The step it leads to is not there",
  nowhere: "Leads nowhere yet",
  loose: "Steps that nothing leads to",
  cases: (count) => plural(count, "case"),
  here: (who, since) => `● Here now · ${who} · since ${since}`,
  waiting: (since) => `● Waiting · since ${since}`,
  late: (who, since) => joined(["● Overdue", who, `since ${since}`]),
  passed: "– not come past",
  done: (who, at, outcome, times) => joined([`✓ ${at}`, who, outcome, times > 1 ? `${times} times` : null]),
  cancelled: (at) => `— cancelled ${at}`,
};

function plural(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? "" : "s"}`;
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== "").join(" · ");
}
