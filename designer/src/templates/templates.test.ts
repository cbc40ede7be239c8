import { describe, expect, it } from "vitest";
import { officeIn, stepTypes } from "../contract/contract.sample";
import { Checker } from "../model/checks/checker";
import { setInput } from "../model/commands/setInput";
import { copiedAs } from "../model/document/newProcedure";
import type { FlowDocument } from "../model/document/flow";
import type { Json } from "../model/elsa/json";
import { toElsa } from "../model/elsa/writeElsa";
import { project } from "../model/projection/project";
import { cardsOf } from "../model/projection/tree";
import { templateNamed, templateNames } from "./templates";

function foundIn(document: FlowDocument) {
  return new Checker(stepTypes, officeIn("zh")).check(document);
}

/** What is said where nobody does a step, or nobody signs. */
const answers: Readonly<Record<string, { readonly input: string; readonly value: Json }>> = {
  "findings.nobody.task": { input: "who", value: { role: "handler" } },
  "findings.signers.nobody": { input: "signers", value: [{ role: "handler" }, { role: "leader" }] },
};

describe.each(templateNames)("the template %s", (name) => {
  it("asks the office for nothing but who does its steps", async () => {
    const found = foundIn(await templateNamed(name));
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ said }) => !(said in answers))).toEqual([]);
  });

  it("may be published as soon as that is said", async () => {
    const template = await templateNamed(name);
    const said = foundIn(template).reduce((document, { said: found, step }) => {
      const answer = answers[found];
      return answer ? setInput.apply(document, { step: step ?? "", ...answer }, stepTypes) : document;
    }, template);
    expect(foundIn(said)).toEqual([]);
  });

  it("is small enough to be seen at once, and wholly joined", async () => {
    const document = await templateNamed(name);
    expect(document.activities.length).toBeLessThanOrEqual(10);
    const tree = project(document, stepTypes);
    expect(tree.loose).toEqual([]);
    expect([...cardsOf(tree.main)].flatMap(({ exits }) => exits).map(({ kind }) => kind)).not.toContain("nowhere");
  });

  it("becomes a procedure of its own", async () => {
    const copy = toElsa(copiedAs(await templateNamed(name), "mine", "我的流程"));
    expect(copy).toMatchObject({ definitionId: "mine", name: "我的流程", isPublished: false });
  });
});
