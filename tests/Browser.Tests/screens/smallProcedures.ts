/** A procedure as its file says it, made for what a test is about: a few steps, each by people who are named. */
export interface SmallProcedure {
  readonly definitionId: string;
  readonly name: string;
}

interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: string;
}

interface Drawn {
  readonly id: string;
  readonly name: string;
  readonly steps: readonly object[];
  /** <c>from -> to</c>; a line leaves by the port after the point, else by <c>Done</c>. */
  readonly lines: readonly string[];
}

/** Everybody signs, 周主任, 蒋审核 and 李书记; if one of them does not agree, it is drafted anew. */
export const countersigned = drawn({
  id: "countersigned",
  name: "三人会签",
  steps: [
    signOff("sign", "审签", ["yanpan2", "shenhe", "shuji"]),
    task("again", "重拟", "yanpan"),
    task("carry", "执行", "dangan"),
  ],
  lines: ["start -> sign", "sign.Agree -> carry", "sign.Reject -> again", "again -> sign", "carry -> end"],
});

/** 周主任 leads, 蒋审核 and 李书记 assist. */
export const ledByOne = drawn({
  id: "led-by-one",
  name: "一人牵头",
  steps: [
    {
      id: "lead",
      name: "牵头办理",
      type: "CaseFlow.LeadTask",
      who: { person: "yanpan2" },
      assistants: [{ person: "shenhe" }, { person: "shuji" }],
      outcomes: [{ name: "Done", label: "办结" }],
    },
  ],
  lines: ["start -> lead", "lead -> end"],
});

/** 蒋审核 alone. */
export const checkedByOne = drawn({
  id: "checked-by-one",
  name: "一人审签",
  steps: [task("check", "审签", "shenhe")],
  lines: ["start -> check", "check -> end"],
});

/** Two branches after 受理: 实地核查 and 核查复核 in one, 拟写答复 in the other. */
export const twoBranches = drawn({
  id: "two-branches",
  name: "核查与答复并行",
  steps: [
    task("accept", "受理", "yanpan"),
    { id: "fork", name: "同时办理", type: "Elsa.FlowFork", branches: ["核查", "答复"] },
    task("visit", "实地核查", "hecha"),
    task("recheck", "核查复核", "shenhe"),
    task("answer", "拟写答复", "dafu"),
    { id: "join", name: "汇合", type: "Elsa.FlowJoin", mode: "WaitAll" },
    task("file", "归档", "dangan"),
  ],
  lines: [
    "start -> accept",
    "accept -> fork",
    "fork.核查 -> visit",
    "visit -> recheck",
    "recheck -> join",
    "fork.答复 -> answer",
    "answer -> join",
    "join -> file",
    "file -> end",
  ],
});

/** 拟稿, 核稿, 签发: each goes by what the draft says. */
export const draftedAndSigned = drawn({
  id: "drafted-and-signed",
  name: "拟稿、核稿、签发",
  steps: [
    { ...task("draft", "拟稿", "yanpan"), form: [{ name: "draftText", label: "稿件", type: "Text" }] },
    task("check", "核稿", "yanpan2"),
    task("sign", "签发", "shuji"),
  ],
  lines: ["start -> draft", "draft -> check", "check -> sign", "sign -> end"],
});

/** One of the two investigators. */
export const investigated = drawn({
  id: "investigated",
  name: "逐件核查",
  steps: [{ ...task("visit", "上门核查", ""), who: { role: "investigator" } }],
  lines: ["start -> visit", "visit -> end"],
});

function drawn({ id, name, steps, lines }: Drawn): SmallProcedure {
  const ends = [
    { id: "start", type: "Elsa.Start" },
    { id: "end", name: "办结", type: "Elsa.Finish" },
  ];
  const fields = steps.flatMap((step) => ("form" in step ? (step.form as Field[]) : []));
  return {
    definitionId: id,
    name,
    version: 1,
    variables: fields.map(variable),
    root: { type: "Elsa.Flowchart", activities: [...ends, ...steps], connections: lines.map(connection) },
  } as SmallProcedure;
}

function variable({ name, label, type }: Field) {
  return { id: name, name, typeName: "String", caseFlow: { label, type } };
}

function task(id: string, name: string, person: string) {
  const outcomes = [{ name: "Done", label: "办结" }];
  return { id, name, type: "CaseFlow.HumanTask", who: { person }, outcomes };
}

function signOff(id: string, name: string, people: readonly string[]) {
  const outcomes = [
    { name: "Agree", label: "同意", stance: "Agrees" },
    { name: "Reject", label: "不同意", stance: "Against" },
  ];
  return { id, name, type: "CaseFlow.SignOff", signers: people.map((person) => ({ person })), rule: "All", outcomes };
}

function connection(line: string) {
  const [from = "", to = ""] = line.split(" -> ");
  const [activity, port = "Done"] = from.split(".");
  return { source: { activity, port }, target: { activity: to, port: "In" } };
}
