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

  it("says who signs, how it is decided, and that one may abstain", () => {
    const { steps } = textsOf("signing");
    const share = steps.find(({ step: id }) => id === "share");
    expect(share?.who).toMatch(/^张三、.*（票签，60% 通过、一票否决）$/u);
    const all = steps.find(({ step: id }) => id === "all");
    expect(all?.who).toMatch(/（会签，全部同意）$/u);
    expect(all?.does.split("\n")).toEqual(["不得由办理过会签的人办理", "可以选“弃权”，不算同意也不算不同意"]);
    expect(all?.leads).toEqual(["同意 → 票签", "不同意 → 拟办"]);
  });

  it("says by whom not, what a step writes, and which fields are kept to some", () => {
    const document = readElsa(
      JSON.stringify({
        definitionId: "kept",
        root: {
          type: "Elsa.Flowchart",
          activities: [
            { id: "s", type: "Elsa.Start", name: "开始" },
            {
              ...{ id: "a", type: "CaseFlow.HumanTask", name: "审核" },
              who: { role: "handler", notBy: ["s"] },
              form: [
                { name: "source", label: "来源", seenBy: ["leader"], editedBy: ["handler", "leader"] },
                { name: "open", label: "说明" },
              ],
            },
            {
              ...{ id: "w", type: "CaseFlow.SetField", name: "记下" },
              assignments: [
                { field: "open", value: "已看" },
                { field: "source", fromField: "open" },
                { field: "open", now: true },
                { field: "open", value: "" },
              ],
            },
          ],
          connections: [],
        },
      }),
    );
    const tree = project(document, stepTypes, "zh");
    const roles = [
      { code: "leader", name: "批示领导" },
      { code: "handler", name: "承办人" },
    ];
    const steps = regulationOf(
      { document, types: stepTypes, office: { ...officeIn("zh"), roles }, texts: zhDesigner },
      tree,
    );
    const review = steps.find(({ step }) => step === "a");
    expect(review?.does).toBe("不得由办理过开始的人办理");
    expect(review?.fills).toEqual(["来源（只有批示领导可见，只由承办人、批示领导填写）", "说明"]);
    expect(steps.find(({ step }) => step === "w")?.does.split("\n")).toEqual([
      "“说明”写为：已看",
      "“来源”写为“说明”的内容",
      "“说明”写为当时的时间",
      "清空“说明”",
    ]);
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
