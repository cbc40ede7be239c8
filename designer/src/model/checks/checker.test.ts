import { describe, expect, test } from "vitest";
import { brokenProcedures, officeIn, procedures, stepTypes } from "../../contract/contract.sample";
import { anyUse } from "../commands/anyChange.sample";
import { connect } from "../commands/connect";
import { renameStep } from "../commands/renameStep";
import { setInput } from "../commands/setInput";
import type { Finding } from "../office/finding";
import { opened, presentOf } from "../history/history";
import { Dice } from "../document/random.sample";
import { readElsa } from "../elsa/readElsa";
import { chain, forks } from "./chain.sample";
import { Checker } from "./checker";
import { keyOf } from "./eachOnce";
import { findingsOf } from "./findings";

const office = officeIn("zh");
const sequences = Number(process.env["CASEFLOW_TEST_SEQUENCES"] ?? 30);

function keys(findings: readonly Finding[]): readonly string[] {
  return findings.map(keyOf).toSorted();
}

describe("checking again", () => {
  test("looks at the one step whose text was changed, and at no way", () => {
    const checker = new Checker(stepTypes, office);
    const before = chain(300);
    expect(checker.check(before)).toHaveLength(300);
    const first = { ...checker.work };
    const after = setInput.apply(before, { step: "t7", input: "title", value: "改过的标题" }, stepTypes);
    expect(checker.check(after)).toHaveLength(300);
    expect(checker.work).toEqual({ steps: first.steps + 1, walks: first.walks });
  });

  test("calls a step that was renamed by its new name, without walking", () => {
    const checker = new Checker(stepTypes, office);
    const before = connect.apply(chain(3), { step: "t2", port: "Done", to: null }, stepTypes);
    checker.check(before);
    const { walks } = checker.work;
    const found = checker.check(renameStep.apply(before, { step: "t2", name: "末环节" }, stepTypes));
    expect(found.find(({ said }) => said === "findings.dead-end")?.values["step"]).toBe("末环节");
    expect(checker.work.walks).toBe(walks);
  });

  test("walks again when an arrow changed, and looks at no step", () => {
    const checker = new Checker(stepTypes, office);
    const before = chain(20);
    checker.check(before);
    const first = { ...checker.work };
    checker.check(connect.apply(before, { step: "t5", port: "Done", to: null }, stepTypes));
    expect(checker.work).toEqual({ steps: first.steps, walks: first.walks + 1 });
  });

  test("of forks and joins by the hundred finds that nobody does their tasks, and nothing else", () => {
    const found = findingsOf(forks(200), stepTypes, office);
    expect(new Set(found.map(({ said }) => said))).toEqual(new Set(["findings.nobody.task"]));
    expect(found).toHaveLength(400);
  });

  test("finds after any change what a first look finds", () => {
    // One without a start can lose its last step, and then there is nothing to change.
    const texts = [...procedures, ...brokenProcedures].flatMap(([name, text]) => (name === "no-start" ? [] : [text]));
    const changes = Object.keys(anyUse);
    for (let seed = 1; seed <= sequences; seed++) {
      const dice = new Dice(seed);
      const checker = new Checker(stepTypes, office);
      let history = opened(readElsa(dice.oneOf(texts)));
      for (let at = 0; at < 25; at++) {
        history = anyUse[dice.oneOf(changes)]?.(history, dice, at * 5000, stepTypes) ?? history;
        const document = presentOf(history);
        const again = keys(checker.check(document));
        expect(again, `seed ${seed}, change ${at}`).toEqual(keys(findingsOf(document, stepTypes, office)));
      }
    }
  }, 120_000);
});
