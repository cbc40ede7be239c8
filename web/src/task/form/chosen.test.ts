import { describe, expect, it } from "vitest";
import type { OutcomeView } from "../../api/schemas";
import { field } from "../../fields/sample";
import type { TaskView } from "../tasks";
import { begunFor, isShown } from "./chosen";

const [pass, back, end] = (["Pass", "Back", "Ends"] as const).map((name): OutcomeView => ({
  name,
  label: name,
  requiredFields: [],
  normal: name === "Pass",
  proposed: false,
  direction: name === "Pass" ? "On" : name === "Back" ? "Returns" : "Ends",
})) as [OutcomeView, OutcomeView, OutcomeView];
const reason = field({ name: "reason", label: "退回理由", onlyFor: ["Back"] });
const opinion = field({ name: "opinion", label: "意见" });

function task(outcomes: readonly OutcomeView[]): TaskView {
  return { form: [reason, opinion], outcomes, begun: { reason: "例文" } } as unknown as TaskView;
}

describe("the outcome that a task opens with", () => {
  it("is the only one", () => {
    expect(begunFor(task([back]), {})).toBe(back);
  });

  it("is what is usual", () => {
    expect(begunFor(task([pass, back, end]), { opinion: "同意" })).toBe(pass);
  });

  it("is none of several that are alike", () => {
    const alike = [pass, { ...pass, name: "Other" }, { ...pass, name: "Third" }].map((one) => ({
      ...one,
      normal: false,
      proposed: false,
    }));
    expect(begunFor(task(alike), {})).toBeUndefined();
  });

  it("is the one that what was written belongs to", () => {
    expect(begunFor(task([pass, back, end]), { reason: "缺少附件" })).toBe(back);
  });

  it("is not the one that the form begins with a field of: nobody wrote that", () => {
    expect(begunFor(task([pass, back, end]), { reason: "例文" })).toBe(pass);
  });
});

describe("the fields of a form", () => {
  it("are those of the chosen outcome, and before one is chosen those of all", () => {
    expect([reason, opinion].map((one) => isShown(one, back))).toEqual([true, true]);
    expect([reason, opinion].map((one) => isShown(one, pass))).toEqual([false, true]);
    expect([reason, opinion].map((one) => isShown(one, null))).toEqual([false, true]);
  });
});
