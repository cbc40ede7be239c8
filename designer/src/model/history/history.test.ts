import { describe, expect, test } from "vitest";
import { stepTypes } from "../../contract/contract.sample";
import { renameStep } from "../commands/renameStep";
import { setInput } from "../commands/setInput";
import { procedure } from "../document/procedure.sample";
import { activityOf } from "../document/ways";
import { did, jumpedTo, opened, presentOf, redone, undone, type History } from "./history";

const start = opened(procedure({ a: "CaseFlow.HumanTask" }, []));

function typing(history: History, texts: readonly string[], at = 0, pace = 100): History {
  return texts.reduce(
    (before, value, index) =>
      did(before, setInput, { step: "a", input: "guidance", value }, at + index * pace, stepTypes),
    history,
  );
}

const guidance = (history: History) => activityOf(presentOf(history), "a")?.source["guidance"];

describe("undo of typing", () => {
  test("takes a word group at once", () => {
    const typed = typing(start, ["核", "核对", "核对依"]);
    expect(typed.entries).toHaveLength(2);
    expect(guidance(undone(typed))).toBeUndefined();
  });

  test("stops at a punctuation mark, at a pause, and where typing turns into taking away", () => {
    expect(typing(start, ["核", "核，", "核，对"]).entries).toHaveLength(3);
    expect(typing(start, ["核", "核对"], 0, 5000).entries).toHaveLength(3);
    expect(typing(start, ["核", "核对", "核"]).entries).toHaveLength(3);
  });

  test("takes what an input method wrote and replaced as one", () => {
    expect(typing(start, ["h", "he", "he'd", "核对"]).entries).toHaveLength(2);
  });

  test("never brings back what was typed a moment ago: the present is always the last keystroke or before it", () => {
    const gone = undone(typing(start, ["核", "核对"]));
    expect(guidance(gone)).toBeUndefined();
    const again = typing(gone, ["另"], 300);
    expect(guidance(again)).toMatchObject({ expression: { value: "另" } });
    expect(again.entries).toHaveLength(2);
  });

  test("does not fold two fields, or two steps of another kind", () => {
    const both = did(typing(start, ["核"]), renameStep, { step: "a", name: "审" }, 100, stepTypes);
    expect(both.entries).toHaveLength(3);
  });
});

test("the history can be read and jumped to, forwards as well", () => {
  const typed = typing(start, ["一", "一。", "一。二"]);
  expect(typed.entries.map(({ done }) => done?.command)).toEqual([undefined, "setInput", "setInput"]);
  expect(guidance(redone(jumpedTo(typed, 1)))).toMatchObject({ expression: { value: "一。二" } });
  expect(jumpedTo(typed, 9)).toBe(typed);
});

test("the document as it was opened is kept however long one works", () => {
  let history = start;
  for (let turn = 0; turn < 600; turn++)
    history = did(history, renameStep, { step: "a", name: `第 ${turn}` }, turn * 5000, stepTypes);
  expect(history.entries).toHaveLength(500);
  expect(presentOf(jumpedTo(history, 0))).toBe(presentOf(start));
});
