import { describe, expect, it } from "vitest";
import type { OutcomeView } from "../../api/schemas";
import { standing } from "./standing";

describe("the outcomes of a task", () => {
  it("suggest the one that the procedure marks, wherever it stands", () => {
    const shown = standing([on("A"), on("B"), { ...on("C"), normal: true }, back("D")]);
    expect(shown.primary?.name).toBe("C");
    expect(names(shown.onward)).toEqual(["A", "B", "C"]);
    expect(names(shown.apart)).toEqual(["D"]);
  });

  it("suggest going on where nothing is marked and one can only go on or back", () => {
    expect(standing([on("A"), back("B")]).primary?.name).toBe("A");
    expect(standing([on("A")]).primary?.name).toBe("A");
  });

  it("suggest none among several ways of which none is marked", () => {
    expect(standing([on("A"), on("B"), back("C")]).primary).toBeUndefined();
  });

  it("never suggest what ends the case or sends it back", () => {
    expect(standing([end("A"), back("B")]).primary).toBeUndefined();
    expect(standing([end("A")]).primary).toBeUndefined();
    expect(standing([back("A"), on("B")]).primary).toBeUndefined();
    expect(standing([{ ...end("A"), normal: true }, on("B"), on("C")]).primary).toBeUndefined();
  });
});

function on(name: string): OutcomeView {
  return { name, label: name, requiredFields: [], normal: false, proposed: false, direction: "On" };
}

function back(name: string): OutcomeView {
  return { ...on(name), direction: "Returns" };
}

function end(name: string): OutcomeView {
  return { ...on(name), direction: "Ends" };
}

function names(outcomes: readonly OutcomeView[]): readonly string[] {
  return outcomes.map(({ name }) => name);
}
