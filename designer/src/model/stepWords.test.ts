import { describe, expect, it } from "vitest";
import { enTexts } from "../texts/en";
import { zhTexts } from "../texts/zh";
import type { Json } from "./json";
import { readElsa } from "./readElsa";
import { screening, stepTypes } from "./screening.sample";
import { stepsInWords, type StepTypeFace, type Vocabulary } from "./stepWords";

const faces: readonly StepTypeFace[] = stepTypes.map((type) => ({
  ...type,
  name: { "Elsa.Start": "开始", "CaseFlow.HumanTask": "办理环节" }[type.type] ?? type.type,
  portLabels: type.type === "Elsa.FlowSwitch" ? { Default: "其他" } : {},
}));

const chinese: Vocabulary = {
  types: faces,
  texts: zhTexts,
  names: {
    roles: { handler: "承办人", supervisor: "督办员" },
    units: { zhujian: "住建局" },
    people: { zhang: "张三" },
  },
};

describe("a step in words", () => {
  it("names the step, its time and where each outcome leads", () => {
    const screen = stepsInWords(readElsa(screening), chinese).find(({ id }) => id === "screen");
    expect(screen).toMatchObject({
      title: "排查",
      kind: "办理环节",
      deadline: "4 个工作小时",
      outcomes: [
        { port: "report", label: "报批示", leadsTo: ["Elsa.FlowSwitch"] },
        { port: "transfer", label: "转送", leadsTo: ["办结"] },
        { port: "overdue", label: "超期", leadsTo: ["排查"] },
      ],
    });
  });

  it("calls a step without a name by its type", () => {
    expect(stepsInWords(readElsa(screening), chinese)[0]?.title).toBe("开始");
  });

  it("says the ports of a type in its words, and keeps those that lead nowhere", () => {
    const route = stepsInWords(readElsa(screening), chinese).find(({ id }) => id === "route");
    expect(route?.outcomes.map(({ label, leadsTo }) => [label, leadsTo.length])).toEqual([
      ["直查快办", 1],
      ["分类交办", 0],
      ["其他", 0],
    ]);
  });

  it("shows the connections of a type that it does not know, and invents no outcome", () => {
    const steps = stepsInWords(readElsa(screening), { ...chinese, types: [] });
    expect(steps.map(({ outcomes }) => outcomes.map(({ port }) => port))).toEqual([
      ["Done"],
      ["report", "transfer", "overdue"],
      ["直查快办"],
      ["核查", "公开"],
      [],
    ]);
  });
});

describe("who does a step", () => {
  it.each<readonly [Json, string | null]>([
    [{ role: "handler" }, "承办人"],
    [{ role: "handler", unit: "zhujian" }, "住建局 · 承办人"],
    [{ role: "handler", unitField: "leadUnit" }, "主办单位 · 承办人"],
    [{ unit: "zhujian" }, "住建局"],
    [{ person: "zhang" }, "张三"],
    [{ personField: "leadUnit" }, "“主办单位”所填的人"],
    [{ doneBy: "first" }, "办理过“核查”的人"],
    [{ role: "nobody-knows" }, "nobody-knows"],
    [{ role: "" }, null],
    [null, null],
  ])("%j is %s", (who, words) => {
    expect(wordsOf({ who }, chinese).who).toBe(words);
  });

  it.each<readonly [Json, string | null]>([
    [{ fixed: ["zhujian", "water"] }, "住建局、water · 承办人"],
    [{ fields: ["leadUnit", "coUnits"] }, "主办单位、协办单位 · 承办人"],
    [{ byCategory: { roads: ["zhujian"] }, otherwise: ["water"] }, "按类别选单位 · 承办人"],
    [{ otherwise: ["water"] }, "water · 承办人"],
  ])("units %j are %s", (units, words) => {
    expect(wordsOf({ units, role: "handler" }, chinese).who).toBe(words);
  });

  it("names both sides of a supervised step, and how often one reports", () => {
    const step = wordsOf(
      {
        reporter: { role: "handler" },
        supervisor: { role: "supervisor" },
        every: { amount: 5, clock: "WorkingDays" },
        deadline: { amount: 30, clock: "CalendarDays" },
      },
      chinese,
    );
    expect(step).toMatchObject({ who: "承办人报告、督办员督办", deadline: "30 日、每 5 个工作日报告" });
  });

  it("speaks English as well", () => {
    const english = { ...chinese, texts: enTexts, names: {} };
    expect(wordsOf({ who: { doneBy: "first" } }, english).who).toBe("whoever did “核查”");
  });
});

/** A step with these inputs, after one called 核查 and with two declared fields. */
function wordsOf(inputs: Readonly<Record<string, Json>>, vocabulary: Vocabulary) {
  const document = readElsa(
    JSON.stringify({
      definitionId: "one",
      variables: [
        { name: "leadUnit", caseFlow: { label: "主办单位" } },
        { name: "coUnits", caseFlow: { label: "协办单位" } },
      ],
      root: {
        type: "Elsa.Flowchart",
        activities: [
          { id: "first", type: "CaseFlow.HumanTask", name: "核查" },
          { id: "second", type: "CaseFlow.HumanTask", ...inputs },
        ],
        connections: [],
      },
    }),
  );
  const step = stepsInWords(document, vocabulary)[1];
  if (!step) throw new Error("The document has lost its second step.");
  return step;
}
