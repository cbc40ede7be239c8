import type { Page } from "@playwright/test";

/** What somebody who does a step has before them: its guidance, its form, its outcomes. */
export interface Face {
  readonly called: string;
  readonly guidance: string | null;
  readonly form: readonly Json[];
  readonly outcomes: readonly Json[];
}

type Json = Readonly<Record<string, unknown>>;

/** The inputs of a step that hold what is filled in. */
const forms = ["form", "reportForm"];

/** Of every step of a procedure as it is published. */
export async function facesOf(page: Page, procedure: string): Promise<readonly Face[]> {
  const answer = await page.request.get(`/api/procedures/${procedure}`);
  const { definition } = (await answer.json()) as { definition: Json };
  const { activities } = definition["root"] as { activities: readonly Json[] };
  return activities.flatMap((step) =>
    forms.filter((input) => listIn(step, input).length > 0).map((input) => faceOf(step, input)),
  );
}

function faceOf(step: Json, input: string): Face {
  return {
    called: `${String(step["name"])} ${input}`,
    guidance: typeof valueIn(step, "guidance") === "string" ? (valueIn(step, "guidance") as string) : null,
    form: listIn(step, input).map((field) => ({
      ...{ required: false, requiredFor: [], onlyFor: [], maxLength: 0, choices: [], hint: null },
      ...{ pattern: null, patternText: null, min: null, max: null },
      ...field,
    })),
    outcomes: listIn(step, "outcomes").map((outcome) => ({
      ...{ name: outcome["name"], label: outcome["label"], requiredFields: [] },
      ...{ normal: outcome["normal"] === true, proposed: false, direction: "On" },
    })),
  };
}

function listIn(step: Json, input: string): readonly Json[] {
  const value = valueIn(step, input);
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function valueIn(step: Json, input: string): unknown {
  const written = step[input] as { readonly expression?: { readonly value: unknown } } | undefined;
  return written?.expression?.value;
}

/** The task that a page opens from now on looks as if it were of that step. */
export async function wears(page: Page, face: Face) {
  await page.unrouteAll();
  await page.route(/\/api\/tasks\/\d+\/\d+\/\d+$/u, async (route) => {
    const answer = await route.fetch();
    const task = (await answer.json()) as Json;
    await route.fulfill({ response: answer, json: { ...task, ...face, begun: {}, known: {} } });
  });
}
