import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { stepTypes } from "../../contract/contract.sample";
import { setInput } from "../../model/commands/setInput";
import { readElsa } from "../../model/elsa/readElsa";
import { did, opened, presentOf, undone } from "../../model/history/history";
import { choose, openFirst, showEditor, showPanel, surroundingsOf } from "../panel.sample";

afterEach(cleanup);

const weighed = { demands: { stances: true } };
const answers = [
  { name: "Agree", label: "同意", stance: "Agrees" },
  { name: "Reject", label: "不同意", stance: "Against" },
  { name: "Later", label: "再议" },
];

describe("表态", () => {
  it("is shown beside each outcome and chosen where votes are weighed", () => {
    const changed = showEditor({
      kind: "Outcomes",
      value: [{ name: "Later", label: "再议", normal: true }],
      descriptor: weighed,
    });
    openFirst();
    choose("表示", "弃权");
    expect(changed.last).toEqual([{ name: "Later", label: "再议", stance: "Abstains" }]);
    expect(screen.getByText("不算同意也不算不同意")).toBeTruthy();
  });

  it("is not asked for elsewhere", () => {
    showEditor({ kind: "Outcomes", value: answers });
    openFirst();
    expect(screen.queryByText("表示")).toBeNull();
  });
});

const voting = readElsa(
  JSON.stringify({
    definitionId: "voting",
    name: "表决",
    version: 1,
    root: {
      type: "Elsa.Flowchart",
      activities: [
        {
          id: "vote",
          name: "表决",
          type: "CaseFlow.SignOff",
          signers: [{ role: "leader" }],
          count: 3,
          outcomes: answers,
        },
        { id: "end", name: "办结", type: "Elsa.Finish" },
      ],
      connections: answers.map(({ name }) => ({
        source: { activity: "vote", port: name },
        target: { activity: "end", port: "In" },
      })),
    },
  }),
);

describe("an outcome that comes to abstain", () => {
  it("has no way on any more, and gets it back when that is undone", () => {
    const value = answers.map((one) => (one.name === "Later" ? { ...one, stance: "Abstains" } : one));
    const before = opened(voting);
    const after = did(before, setInput, { step: "vote", input: "outcomes", value }, 0, stepTypes);
    expect(presentOf(after).connections.map(({ from }) => from.port)).toEqual(["Agree", "Reject"]);
    expect(presentOf(undone(after)).connections).toHaveLength(3);
  });
});

describe("what hangs on the rule", () => {
  const step = voting.activities[0];
  if (!step) throw new Error("There is no step.");
  const shown = (rule: string | null) => {
    const source = rule === null ? step.source : { ...step.source, rule };
    showPanel({ step: { ...step, source }, surroundings: surroundingsOf(voting) });
    return ["几票通过", "百分之几通过", "一票否决"].filter(
      (label) => screen.queryByRole("group", { name: label }) !== null,
    );
  };

  it.each([
    [null, []],
    ["All", []],
    ["Count", ["几票通过", "一票否决"]],
    ["Share", ["百分之几通过", "一票否决"]],
  ])("is asked for with it only: %s", (rule, labels) => {
    expect(shown(rule)).toEqual(labels);
  });
});
