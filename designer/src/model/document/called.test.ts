import { describe, expect, it } from "vitest";
import { officeIn, stepTypes } from "../../contract/contract.sample";
import { findingsOf } from "../checks/findings";
import { fixesOf } from "../checks/fixes/fixesOf";
import type { JsonObject } from "../elsa/json";
import { readElsa } from "../elsa/readElsa";
import { writeElsa } from "../elsa/writeElsa";
import { namesOf } from "../office/office";
import { zhTexts } from "../../texts/zh";
import { stepsInWords } from "../words/stepWords";
import { callerOf, carriedStepName, visitsDrawn } from "./called";
import { portsOf } from "./ports";
import type { Visit } from "./trace";

const checking: JsonObject = {
  definitionId: "called-1",
  name: "核查流程",
  root: {
    activities: [
      { id: "start", type: "Elsa.Start" },
      { id: "look", type: "CaseFlow.HumanTask", name: "现场核查" },
      { id: "true", type: "Elsa.Finish", name: "属实" },
      { id: "false", type: "Elsa.Finish", name: "不属实" },
    ],
  },
};

const document = readElsa(
  JSON.stringify({
    definitionId: "caller",
    name: "主流程",
    calledProcedures: { "called-1": checking },
    root: {
      type: "Elsa.Flowchart",
      activities: [
        { id: "start", type: "Elsa.Start" },
        {
          id: "check",
          type: "CaseFlow.SubProcedure",
          name: "核实",
          procedure: "called-1",
          results: ["属实", "不属实"],
        },
        { id: "end", type: "Elsa.Finish" },
      ],
      connections: [
        { source: { activity: "start" }, target: { activity: "check" } },
        { source: { activity: "check", port: "属实" }, target: { activity: "end" } },
        { source: { activity: "check", port: "不属实" }, target: { activity: "end" } },
      ],
    },
  }),
);
const drawing = { document, types: stepTypes };
const office = officeIn("zh");

function visit(step: string, minute: number, rest: Partial<Visit> = {}): Visit {
  const at = (offset: number) => `2026-12-01T08:${String(minute + offset).padStart(2, "0")}:00Z`;
  return { step, state: "done", enteredAt: at(0), leftAt: at(1), outcome: null, who: null, ...rest };
}

describe("a step that calls a procedure", () => {
  it("has the ends of the procedure as ways out, and its card says which procedure it is", () => {
    const [, check] = document.activities;
    if (!check) throw new Error("No step.");
    expect(portsOf(check, stepTypes, "zh").map(({ port }) => port)).toEqual(["属实", "不属实"]);
    const words = stepsInWords(document, { types: stepTypes, names: {}, texts: zhTexts });
    expect(words.find(({ id }) => id === "check")?.who).toBe("流程：核查流程");
    const uncarried = readElsa(writeElsa(document).replaceAll("calledProcedures", "x-other"));
    const byOffice = stepsInWords(uncarried, { types: stepTypes, names: namesOf(office), texts: zhTexts });
    expect(byOffice.find(({ id }) => id === "check")?.who).toBe("流程：核查流程");
  });

  it("is sound where the office has the procedure with these ends", () => {
    expect(findingsOf(document, stepTypes, office)).toEqual([]);
  });

  it("takes the results of the procedure by one click", () => {
    const lacking = readElsa(writeElsa(document).replace(/,\s*"不属实"\s*\]/u, "]"));
    const found = findingsOf(lacking, stepTypes, office).find(({ said }) => said === "findings.sub.no-way-out");
    if (!found) throw new Error("Nothing was found.");
    const [fix] = fixesOf(found, lacking, stepTypes, office);
    expect(fix && findingsOf(fix.run(lacking), stepTypes, office)).toEqual([]);
  });
});

describe("what happened in a procedure that is called", () => {
  it("happened at the step that calls it, once for each time that the case came in", () => {
    const drawn = visitsDrawn(drawing, [
      visit("check", 0),
      visit("check/look", 0, { who: "张三", outcome: "yes" }),
      visit("check/true", 5),
      visit("check", 10),
      visit("check/look", 10, { state: "open", leftAt: null, who: "李四", overdue: true }),
    ]);
    expect(drawn.map(({ step, state, who, outcome }) => [step, state, who, outcome])).toEqual([
      ["check", "done", "张三", "属实"],
      ["check", "open", "李四", null],
    ]);
    expect(drawn[1]?.overdue).toBe(true);
  });

  it("is told by the names of the steps there", () => {
    expect(carriedStepName(drawing, "check/look")).toBe("现场核查");
    expect(carriedStepName(drawing, "check/gone")).toBeNull();
  });

  it("leaves steps alone whose own ids are written so", () => {
    expect(callerOf(new Set(["check", "check/look"]), "check/look")).toBe("check/look");
    expect(callerOf(new Set(["check"]), "check/look/deeper")).toBe("check");
    expect(callerOf(new Set(["check"]), "other/look")).toBe("other/look");
  });
});
