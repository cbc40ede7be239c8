import type { State, WalkScript } from "./calls";
import { sampleReport, sampleResult, sampleWalk } from "./sampleRehearsal";

/** What the page told the service, in order. */
export const told: { readonly walked: WalkScript[]; readonly saved: unknown[]; readonly replayed: unknown[] } = {
  walked: [],
  saved: [],
  replayed: [],
};

const sampleSteps = [
  { id: "review", name: "法制审核" },
  { id: "publish", name: "公开" },
];

/** The answer of the service to a request of the page; walks are answered as the test says. */
export async function answered(request: Request, answerTo: (script: WalkScript) => readonly State[]): Promise<unknown> {
  const path = new URL(request.url).pathname;
  if (path.endsWith("/rehearse")) {
    const { script } = (await request.json()) as { script: WalkScript };
    told.walked.push(script);
    return { states: answerTo(script), findings: [], steps: sampleSteps };
  }
  if (path.endsWith("/rehearse/way")) {
    const { step } = (await request.json()) as { step: string };
    return { moves: [{ kind: "Act", step: "review", task: 1, outcome: "Pass", to: step }] };
  }
  if (path.endsWith("/replay")) {
    told.replayed.push(await request.json());
    return sampleReport;
  }
  if (path.endsWith("/walks/run")) return [sampleResult];
  if (path.endsWith("/walks") && request.method === "GET") return [sampleWalk];
  if (path.endsWith("/walks")) told.saved.push(await request.json());
  return path.endsWith("/walks") ? sampleWalk : [];
}
