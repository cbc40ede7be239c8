import { describe, expect, it } from "vitest";
import { plantedTypes, procedures, stepTypes } from "../../contract/contract.sample";
import { enTexts } from "../../texts/en";
import { zhTexts } from "../../texts/zh";
import type { Json } from "../elsa/json";
import { readElsa } from "../elsa/readElsa";
import { screening } from "../document/screening.sample";
import { stepsInWords, type Vocabulary } from "./stepWords";

const chinese: Vocabulary = {
  types: [...stepTypes, ...plantedTypes],
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
        { port: "report", label: "报批示", leadsTo: ["按条件分流"] },
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
    expect(wordsOf("CaseFlow.HumanTask", { who }, chinese).who).toBe(words);
  });

  it.each<readonly [Json, string | null]>([
    [{ fixed: ["zhujian", "water"] }, "住建局、water · 承办人"],
    [{ fields: ["leadUnit", "coUnits"] }, "主办单位、协办单位 · 承办人"],
    [{ byCategory: { roads: ["zhujian"] }, otherwise: ["water"] }, "按类别选单位 · 承办人"],
    [{ otherwise: ["water"] }, "water · 承办人"],
  ])("units %j are %s", (units, words) => {
    expect(wordsOf("CaseFlow.AssignToUnits", { units, role: "handler" }, chinese).who).toBe(words);
  });

  it("names both sides of a supervised step, and how often one reports", () => {
    const step = wordsOf(
      "CaseFlow.PeriodicReport",
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

  it.each([
    [{ limit: { amount: 2, clock: "CalendarDays" } }, "2 日"],
    [{ timeSpan: "2.12:00:00" }, "60 小时"],
  ])("says how long a wait is, in Elsa's writing as well: %j", (inputs, words) => {
    expect(wordsOf("Elsa.Delay", inputs, chinese).deadline).toBe(words);
  });

  it("speaks English as well", () => {
    const english = { ...chinese, texts: enTexts, names: {} };
    expect(wordsOf("CaseFlow.HumanTask", { who: { doneBy: "first" } }, english).who).toBe("whoever did “核查”");
  });
});

describe("a step of a type that was added on the server", () => {
  const planted = readElsa(procedures.find(([name]) => name === "planted")?.[1] ?? "");
  const steps = stepsInWords(planted, chinese);

  it("says who, telling apart by their labels what is of one kind and has no words of its own", () => {
    expect(steps[1]?.who).toBe("主审：主审单位 · judge、书记员：办理过“归类”的人、主审单位、otherSeats · juror陪审");
  });

  it("says until when, and how often", () => {
    expect(steps[1]?.deadline).toBe("10 个工作日（自summonedAt起）、每 4 个工作小时一次");
  });

  it("is left by its outcomes, its own ports and its deadline", () => {
    expect(steps[1]?.outcomes).toEqual([
      { port: "upheld", label: "成立", leadsTo: [] },
      { port: "dismissed", label: "不成立", leadsTo: [] },
      { port: "adjourned", label: "休庭", leadsTo: ["归类"] },
      { port: "lapsed", label: "超期", leadsTo: [] },
    ]);
  });

  it("is called by its type when it has no name", () => {
    expect(steps[2]).toMatchObject({ title: "归类", kind: "归类" });
  });
});

/** A step of a type with these inputs, after one called 核查 and with two declared fields. */
function wordsOf(type: string, inputs: Readonly<Record<string, Json>>, vocabulary: Vocabulary) {
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
          { id: "second", type, ...inputs },
        ],
        connections: [],
      },
    }),
  );
  const step = stepsInWords(document, vocabulary)[1];
  if (!step) throw new Error("The document has lost its second step.");
  return step;
}
