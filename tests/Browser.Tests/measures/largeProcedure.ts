// A procedure of any size as an Elsa 3 definition: parts of ten steps, one after the other, each with a fork in three, a question in one
// of its branches, returns, forms, limits and reminders.

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

export interface Large {
  readonly id: string;
  readonly name: string;
  readonly steps: number;
  /** About one finding a step: tasks that nobody does, notices to nobody, fields to choose from without choices. */
  readonly flawed: boolean;
}

interface Drawn {
  readonly activities: Json[];
  readonly connections: Json[];
}

type Outcomes = readonly (readonly [name: string, label: string, to: string])[];

export function definitionOf({ id, name, steps, flawed }: Large): Json {
  const drawn: Drawn = { activities: [], connections: [] };
  const pen = new Pen(drawn, flawed);
  const parts = Math.floor((steps - 2) / 10);
  const rest = steps - 2 - parts * 10;
  pen.step("start", "Elsa.Start", "登记", {}, [["Done", "", "p0-draft"]]);
  for (let part = 0; part < parts; part++) drawPart(pen, part, part + 1 < parts ? `p${part + 1}-draft` : "t0");
  for (let at = 0; at < rest; at++)
    pen.task(`t${at}`, `收尾 ${at + 1}`, [["Done", "办完", at + 1 < rest ? `t${at + 1}` : "end"]]);
  pen.step("end", "Elsa.Finish", "办结", {}, []);
  return {
    id: `${id}:v1`,
    definitionId: id,
    name,
    version: 1,
    variables: [],
    root: { id: "flow", nodeId: "Workflow1:flow", type: "Elsa.Flowchart", version: 1, ...drawn },
  };
}

function drawPart(pen: Pen, part: number, next: string) {
  const at = (name: string) => `p${part}-${name}`;
  const called = (name: string) => `第 ${part + 1} 段${name}`;
  pen.task(at("draft"), called("拟办"), [
    ["Submit", "送会办", at("fork")],
    ["Return", "退回上一段", part === 0 ? at("draft") : `p${part - 1}-review`],
  ]);
  pen.step(at("fork"), "Elsa.FlowFork", called("会办"), { branches: value(["核实", "研判", "告知"]) }, [
    ["核实", "", at("check")],
    ["研判", "", at("sort")],
    ["告知", "", at("notice")],
  ]);
  drawBranches(pen, at, called);
  pen.step(at("join"), "Elsa.FlowJoin", called("汇总"), { mode: text("WaitAll") }, [["Done", "", at("review")]]);
  pen.task(at("review"), called("审核"), [
    ["Pass", "同意", next],
    ["Return", "退回拟办", at("draft")],
  ]);
}

type Naming = (name: string) => string;

/** What the fork leads to, as far as the join. */
function drawBranches(pen: Pen, at: Naming, called: Naming) {
  pen.task(at("check"), called("核实"), [["Done", "报复核", at("recheck")]]);
  pen.task(at("recheck"), called("复核"), [
    ["Pass", "通过", at("join")],
    ["Return", "重新核实", at("check")],
  ]);
  const isFirst = {
    typeName: "Boolean",
    expression: { type: "Rules", value: { field: "level", is: "Is", value: "1" } },
  };
  pen.step(at("sort"), "Elsa.FlowDecision", called("是否一级"), { condition: isFirst }, [
    ["True", "", at("urgent")],
    ["False", "", at("plain")],
  ]);
  pen.task(at("urgent"), called("急办"), [["Done", "办完", at("join")]]);
  pen.task(at("plain"), called("常规办理"), [["Done", "办完", at("join")]]);
  pen.notice(at("notice"), called("告知"), at("join"));
}

/** Writes steps with the arrows that leave them. */
class Pen {
  constructor(
    private readonly drawn: Drawn,
    private readonly flawed: boolean,
  ) {}

  step(id: string, type: string, name: string, inputs: Readonly<Record<string, Json>>, ways: Outcomes) {
    this.drawn.activities.push({ id, nodeId: `Workflow1:flow:${id}`, name, type, version: 1, ...inputs });
    for (const [port, , to] of ways)
      this.drawn.connections.push({
        source: { activity: id, port },
        target: { activity: to, port: "In" },
        vertices: [],
      });
  }

  task(id: string, name: string, ways: Outcomes) {
    const inputs = {
      ...(this.flawed ? {} : { who: value({ role: "reviewer" }) }),
      guidance: text("核对事实和依据是否清楚、材料是否齐全，写明意见。"),
      form: value(fieldsOf(id, this.flawed && /draft|review|check$/u.test(id))),
      outcomes: value(ways.map(([outcome, label]) => ({ name: outcome, label }))),
      deadline: value({ amount: 2, clock: "WorkingDays" }),
    };
    this.step(id, "CaseFlow.HumanTask", name, inputs, ways);
  }

  notice(id: string, name: string, to: string) {
    const inputs = {
      ...(this.flawed ? {} : { to: value(["role:leader"]) }),
      subject: text("有一件需要知悉"),
      body: text("详情见案件。"),
    };
    this.step(id, "CaseFlow.Notify", name, inputs, [["Done", "", to]]);
  }
}

function fieldsOf(id: string, withoutChoices: boolean): Json {
  const stem = id.replaceAll("-", "_");
  const choices = withoutChoices ? [] : ["属实", "部分属实", "不属实"].map((label) => ({ value: label, label }));
  return [
    { name: `${stem}_opinion`, label: "办理意见", type: "LongText", maxLength: 2000 },
    { name: `${stem}_found`, label: "核实结果", type: "Choice", choices },
    { name: `${stem}_due`, label: "答复日期", type: "Date" },
  ];
}

function text(words: string): Json {
  return { typeName: "String", expression: { type: "Literal", value: words } };
}

function value(given: Json): Json {
  return { typeName: "Object", expression: { type: "Object", value: given } };
}
