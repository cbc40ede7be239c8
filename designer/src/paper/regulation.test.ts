import { describe, expect, it } from "vitest";
import { officeIn, procedures, stepTypes } from "../contract/contract.sample";
import { readElsa } from "../model/elsa/readElsa";
import { project } from "../model/projection/project";
import { cardsOf } from "../model/projection/tree";
import { enDesigner } from "../texts/designer.en";
import { zhDesigner } from "../texts/designer.zh";
import { regulationOf } from "./regulation";

function textsOf(name: string, texts = zhDesigner) {
  const document = readElsa(procedures.find(([own]) => own === name)?.[1] ?? "");
  const tree = project(document, stepTypes, texts.language);
  const steps = regulationOf({ document, types: stepTypes, office: officeIn(texts.language), texts }, tree);
  return { document, tree, steps };
}

describe("a procedure in the words of a regulation", () => {
  it.each(procedures)("has every step of %s once, in the order of the tree", (name) => {
    const { tree, steps, document } = textsOf(name);
    const order = [tree.main, ...tree.loose].flatMap((block) => [...cardsOf(block)].map(({ step }) => step));
    expect(steps.map(({ step }) => step)).toEqual(order);
    expect(steps).toHaveLength(document.activities.length);
  });

  it("says who, until when, what, and where each outcome leads", () => {
    const step = textsOf("public-message").steps.find(({ step: id }) => id === "acceptance");
    expect(step).toMatchObject({ name: "受理研判", kind: "办理环节", limit: "1 个工作日" });
    expect(step?.does).toMatch(/^1 个工作日内决定是否受理。/u);
    expect(step?.fills.slice(0, 2)).toEqual(["问题类别", "涉及地区"]);
    expect(step?.leads[0]).toBe("受理 → 记下受理时间");
    expect(step?.told).toEqual(["按本单位默认阶梯提醒"]);
  });

  it("says a ladder rung by rung", () => {
    const told = textsOf("public-message").steps.flatMap((step) => step.told);
    expect(told).toContain("到期：承办人、单位负责人、督办员（站内、邮件）");
  });

  it("says conditions as sentences, and everything in English to who reads English", () => {
    const { steps } = textsOf("public-message", enDesigner);
    expect(steps.find(({ step }) => step === "acceptance")?.limit).toBe("1 working day");
    const switched = textsOf("public-message").steps.find(({ name }) => name === "按类型交办");
    expect(switched?.does.split("\n")[0]).toBe("咨询：办理类型 是 咨询（2 个工作日）");
  });
});
