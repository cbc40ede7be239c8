import { describe, expect, it } from "vitest";
import { stepTypes } from "../../contract/contract.sample";
import { readElsa } from "../elsa/readElsa";
import { zhTexts } from "../../texts/zh";
import { enTexts } from "../../texts/en";
import { metaWords, stepsInWords } from "./stepWords";

const leaders = [{ role: "leader" }, { person: "zhang" }];

function metaOf(inputs: object, type = "CaseFlow.SignOff", texts = zhTexts) {
  const document = readElsa(
    JSON.stringify({
      definitionId: "x",
      name: "表决",
      version: 1,
      root: { type: "Elsa.Flowchart", activities: [{ id: "a", name: "表决", type, ...inputs }], connections: [] },
    }),
  );
  const names = { roles: { leader: "分管领导" }, people: { zhang: "张三" }, units: { U1: "住建局" } };
  const [step] = stepsInWords(document, { types: stepTypes, names, texts });
  return step && metaWords(step);
}

describe("how a step is decided, on its card", () => {
  it.each([
    [{}, "会签，全部同意 · 分管领导、张三"],
    [{ rule: "InTurn" }, "依次签署，全部同意 · 分管领导、张三"],
    [{ rule: "Any" }, "或签，先表态的一人决定 · 分管领导、张三"],
    [{ rule: "Count", count: 2, share: 60 }, "票签，2 票通过 · 分管领导、张三"],
    [{ rule: "Share", count: 2, share: 60, veto: true }, "票签，60% 通过、一票否决 · 分管领导、张三"],
    [{ rule: "All", veto: true, hearsAll: true }, "会签，全部同意 · 分管领导、张三"],
    [{ rule: "Coin" }, "分管领导、张三"],
  ])("says %j", (inputs, said) => {
    expect(metaOf({ signers: leaders, ...inputs })).toBe(said);
  });

  it("says it in English", () => {
    expect(metaOf({ signers: leaders, rule: "Count", count: 2 }, undefined, enTexts)).toBe(
      "passed by 2 votes · 分管领导, 张三",
    );
  });

  it("says who leads and who assists", () => {
    const inputs = { who: { person: "zhang" }, assistants: [{ unit: "U1", role: "leader" }] };
    expect(metaOf(inputs, "CaseFlow.LeadTask")).toBe("张三、住建局 · 分管领导配合");
  });

  it("says nothing of a step that one does", () => {
    expect(metaOf({ who: { role: "leader" } }, "CaseFlow.HumanTask")).toBe("分管领导");
  });
});
