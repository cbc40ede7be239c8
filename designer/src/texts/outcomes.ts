import type { Stance } from "../model/editors/signing/stance";

/** The words of the panel of outcomes. */
export interface OutcomeTexts {
  readonly label: string;
  readonly fresh: (number: number) => string;
  readonly add: string;
  readonly normal: string;
  readonly makeNormal: (outcome: string) => string;
  readonly ends: string;
  readonly returns: string;
  readonly leadsTo: (steps: string) => string;
  readonly leadsNowhere: string;
  readonly breaks: string;
  readonly unconditional: string;
  readonly stance: string;
  readonly stances: Readonly<Record<Stance, string>>;
  readonly staysHere: string;
  readonly sets: string;
  readonly addSet: string;
  readonly proposed: string;
  readonly addProposed: string;
  readonly proposedValue: string;
  readonly goingOn: string;
  readonly standing: string;
}

export const zhOutcomes: OutcomeTexts = {
  label: "按钮上的字",
  fresh: (number) => `结果 ${number}`,
  add: "加一个结果",
  normal: "常用",
  makeNormal: (outcome) => `把“${outcome}”设为常用`,
  ends: "结束",
  returns: "退回",
  leadsTo: (steps) => `到 ${steps}`,
  leadsNowhere: "还没有去处",
  breaks: "一个单位选了它，环节即结束",
  unconditional: "选它时不查必填项",
  stance: "表示",
  stances: { Agrees: "同意", Against: "不同意", Abstains: "弃权" },
  staysHere: "不算同意也不算不同意",
  sets: "选它时写入",
  addSet: "加一个写入",
  proposed: "前面这样拟办时先选好它",
  addProposed: "加一个拟办字段",
  proposedValue: "拟办的内容",
  goingOn: "往下办",
  standing: "结束与退回",
};

export const enOutcomes: OutcomeTexts = {
  label: "Words on the button",
  fresh: (number) => `Outcome ${number}`,
  add: "Add an outcome",
  normal: "usual",
  makeNormal: (outcome) => `Make “${outcome}” the usual one`,
  ends: "ends",
  returns: "returns",
  leadsTo: (steps) => `to ${steps}`,
  leadsNowhere: "leads nowhere yet",
  breaks: "One unit choosing it ends the step",
  unconditional: "May be chosen without the required fields",
  stance: "A vote for it",
  stances: { Agrees: "agrees", Against: "is against", Abstains: "abstains" },
  staysHere: "counts for neither side",
  sets: "Choosing it writes",
  addSet: "Add a field to write",
  proposed: "Chosen already where it was proposed by",
  addProposed: "Add a field that proposes",
  proposedValue: "what was proposed",
  goingOn: "Goes on",
  standing: "Ends and returns",
};
