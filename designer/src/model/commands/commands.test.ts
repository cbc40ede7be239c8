/// <reference types="vite/client" />
import { describe, expect, test } from "vitest";
import { procedures, stepTypes } from "../../contract/contract.sample";
import { did, jumpedTo, opened, presentOf, redone, undone } from "../history/history";
import { project } from "../projection/project";
import { cardsOf } from "../projection/tree";
import { Dice } from "../document/random.sample";
import { readElsa } from "../elsa/readElsa";
import { writeElsa } from "../elsa/writeElsa";
import { anyUse } from "./anyChange.sample";
import { removeSteps } from "./removeSteps";
import { renameStep } from "./renameStep";

const shipped = procedures.map(([, text]) => text);
const files = Object.keys(import.meta.glob("./*.ts"))
  .map((path) => path.slice(2, -3))
  .filter((name) => !/[.]|^command$/u.test(name));
const sequences = Number(process.env["CASEFLOW_TEST_SEQUENCES"] ?? 30);

describe("a command", () => {
  test("stands in a file of its own, and is used by the random tests", () => {
    expect(Object.keys(anyUse).toSorted()).toEqual(files.toSorted());
  });

  test.each(files)("%s is done, undone and done again to the byte", (name) => {
    let changed = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const dice = new Dice(seed);
      const before = opened(readElsa(dice.oneOf(shipped)));
      const first = writeElsa(presentOf(before));
      const after = anyUse[name]?.(before, dice, seed, stepTypes) ?? before;
      if (after === before) continue;
      changed++;
      expect(writeElsa(presentOf(undone(after)))).toBe(first);
      expect(writeElsa(presentOf(redone(undone(after))))).toBe(writeElsa(presentOf(after)));
    }
    expect(changed).toBeGreaterThan(5);
  });
});

describe("any sequence of commands", () => {
  test(
    "is undone to the first byte, and each state is drawn whole and read again as it is",
    () => {
      for (let seed = 1; seed <= sequences; seed++) {
        const dice = new Dice(seed);
        const text = dice.oneOf(shipped);
        let history = opened(readElsa(text));
        const first = writeElsa(presentOf(history));
        for (let at = 0; at < 30; at++) {
          history = anyUse[dice.oneOf(files)]?.(history, dice, at * 5000, stepTypes) ?? history;
          const document = presentOf(history);
          const written = writeElsa(document);
          expect(writeElsa(readElsa(written)), `seed ${seed}, change ${at}`).toBe(written);
          const cards = [project(document, stepTypes)].flatMap(({ main, loose }) => [main, ...loose]);
          expect(cards.flatMap((block) => [...cardsOf(block)]).length).toBe(document.activities.length);
        }
        expect(writeElsa(presentOf(jumpedTo(history, 0)))).toBe(first);
        while (history.now > 0) history = undone(history);
        expect(writeElsa(presentOf(history))).toBe(first);
      }
    },
    120_000 + 4_000 * sequences,
  );
});

test("what changes nothing leaves no trace", () => {
  const history = opened(readElsa(shipped[0] ?? ""));
  const { id, name } = presentOf(history).activities[1] ?? { id: "", name: null };
  expect(did(history, renameStep, { step: id, name: name ?? "" }, 1, stepTypes)).toBe(history);
  expect(did(history, removeSteps, { steps: ["nobody"], called: "" }, 1, stepTypes)).toBe(history);
});
