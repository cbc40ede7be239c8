import { describe, expect, test } from "vitest";
import { brokenProcedures, officeIn, procedures, stepTypes } from "../../../contract/contract.sample";
import enTexts from "../../../texts/fixes.en.json";
import zhTexts from "../../../texts/fixes.zh.json";
import { readElsa } from "../../elsa/readElsa";
import { writeElsa } from "../../elsa/writeElsa";
import { Asked } from "../asked";
import { keyOf } from "../eachOnce";
import { findingsOf } from "../findings";
import { placeOf } from "../placeOf";
import { fixesOf, reasonOf } from "./fixesOf";
import { fixWords } from "./labels";
import { fixings } from "./table";

const office = officeIn("zh");
const all = [...procedures, ...brokenProcedures].filter(([name]) => name !== "planted");
const found = all.flatMap(([name, text]) =>
  findingsOf(readElsa(text), stepTypes, office).map((finding) => ({ name, text, finding })),
);

describe("every finding of the fixtures", () => {
  test("is there to be mended", () => {
    expect(found.length).toBeGreaterThan(90);
  });

  test.each(found.map((one) => [one.name, one.finding.said, one.finding.step, one] as const))(
    "%s: %s at %s goes by each of its fixes, and nothing else comes to the step",
    (_name, said, _step, { text, finding }) => {
      const document = readElsa(text);
      const written = writeElsa(document);
      const before = findingsOf(document, stepTypes, office).filter(({ step }) => step === finding.step);
      const fixes = fixesOf(finding, document, stepTypes, office);
      const place = placeOf(finding, document, new Asked(stepTypes, office));
      expect(fixes.length > 0 || place !== null || reasonOf(said) !== null, said).toBe(true);
      for (const fix of fixes) {
        const after = findingsOf(fix.run(document), stepTypes, office);
        expect(after.map(keyOf)).not.toContain(keyOf(finding));
        const known = new Set(before.map((one) => one.said));
        const come = after.filter((one) => one.step === finding.step && !known.has(one.said));
        expect(come, fixWords(fix, "zh")).toEqual([]);
        expect(fixWords(fix, "zh") + fixWords(fix, "en")).not.toMatch(/[{}]/u);
      }
      expect(writeElsa(document)).toBe(written);
    },
  );
});

/** What is found in the fixtures and no click can mend. */
const leftToPeople = new Set(["findings.long", "findings.size.branches", "findings.size.steps"]);

describe("every rule", () => {
  test.each(Object.keys(fixings))("%s is mended in a fixture, or says why it cannot be", (said) => {
    const reason = reasonOf(said);
    const isFound = found.some(({ finding }) => finding.said === said);
    expect(reason !== null).toBe(!isFound || leftToPeople.has(said));
    if (reason !== null) expect(zhTexts[reason]).toMatch(/。$/u);
  });

  test("of the office's people says that no click appoints anybody", () => {
    expect(reasonOf("staffing.role-empty")).toBe("none-staffing");
    expect(zhTexts["none-staffing"]).toMatch(/。$/u);
  });

  test("that only a newer server has says so", () => {
    expect(reasonOf("findings.never-heard-of")).toBe("none-unknown");
  });
});

test("fixes are called something in both languages", () => {
  expect(Object.keys(enTexts)).toEqual(Object.keys(zhTexts));
});

test("the post that does a step is the one whose name is most like the step's", () => {
  const text = all.find(([name]) => name === "nobody")?.[1] ?? "";
  const document = readElsa(text);
  const finding = findingsOf(document, stepTypes, office).find(
    ({ said, step }) => said === "findings.nobody.task" && step === "bare",
  );
  const words = finding ? fixesOf(finding, document, stepTypes, office).map((fix) => fixWords(fix, "zh")) : [];
  expect(words).toEqual(["由“复核员”办理", "由办理“审核”的人办理"]);
});

test("nobody is chosen at random: a post whose name is not like the step's is not offered", () => {
  const text = all.find(([name]) => name === "branching")?.[1] ?? "";
  const document = readElsa(text);
  const whom = findingsOf(document, stepTypes, office).find(({ said }) => said === "findings.recipient.missing");
  expect(whom).toBeDefined();
  if (!whom) return;
  expect(fixesOf(whom, document, stepTypes, office)).toEqual([]);
  expect(placeOf(whom, document, new Asked(stepTypes, office))?.name).toBe("to");
});

test("a field that a notice names as people do is quoted by its name", () => {
  const text = all.find(([name]) => name === "quoted")?.[1] ?? "";
  const document = readElsa(text);
  const finding = findingsOf(document, stepTypes, office).find(({ step }) => step === "label");
  if (!finding) throw new Error("Nothing was found.");
  const [fix] = fixesOf(finding, document, stepTypes, officeIn("zh"));
  expect(fix && fixWords(fix, "zh")).toBe("改为“标题”的内容");
  expect(fix && writeElsa(fix.run(document))).toContain("《{title}》已到");
  expect(placeOf(finding, document, new Asked(stepTypes, office))?.name).toBe("subject");
});
