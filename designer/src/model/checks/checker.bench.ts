import { bench, describe } from "vitest";
import { officeIn, stepTypes } from "../../contract/contract.sample";
import { connect } from "../commands/connect";
import { setInput } from "../commands/setInput";
import type { FlowDocument } from "../document/flow";
import { chain, forks } from "./chain.sample";
import { Checker } from "./checker";
import { fixesOf } from "./fixes/fixesOf";

/** `npm run measure -w designer` prints how long checking takes. */
const office = officeIn("zh");

function again(before: FlowDocument, change: (document: FlowDocument, time: number) => FlowDocument) {
  const checker = new Checker(stepTypes, office);
  let document = before;
  checker.check(document);
  let time = 0;
  return () => {
    document = change(document, time++);
    checker.check(document);
  };
}

const typed = (document: FlowDocument, time: number) =>
  setInput.apply(document, { step: "t7", input: "title", value: `标题 ${time}` }, stepTypes);
const led = (document: FlowDocument, time: number) =>
  connect.apply(document, { step: "t7", port: "Done", to: time % 2 === 0 ? "t3" : "t8" }, stepTypes);

describe("300 steps with 300 findings", () => {
  bench("a word is typed, and all is checked", again(chain(300), typed));
  bench("an arrow is led elsewhere, and all is checked", again(chain(300), led));
  bench("all is checked for the first time", () => void new Checker(stepTypes, office).check(chain(300)));
});

describe("800 steps", () => {
  bench("a word is typed, and all is checked", again(chain(800), typed));
  bench("an arrow is led elsewhere, and all is checked", again(chain(800), led));
  bench("200 forks are checked for the first time", () => void new Checker(stepTypes, office).check(forks(200)));
});

describe("fixes", () => {
  const document = chain(300);
  const [finding] = new Checker(stepTypes, office).check(document);
  bench("of a finding among 300", () => {
    if (finding) fixesOf(finding, document, stepTypes, office);
  });
});
