import type { FlowDocument } from "../model/document/flow";
import { readElsa } from "../model/elsa/readElsa";

/** 模板. Small procedures to begin with: whole but for who does the steps, which only the office can say. */
export const templateNames = ["petition", "twoLevel", "countersigned", "voted"] as const;

export type TemplateName = (typeof templateNames)[number];

const files: Readonly<Record<TemplateName, () => Promise<{ readonly default: unknown }>>> = {
  petition: () => import("./petition.json"),
  twoLevel: () => import("./twoLevel.json"),
  countersigned: () => import("./countersigned.json"),
  voted: () => import("./voted.json"),
};

/** Read only when somebody begins with it. */
export async function templateNamed(name: TemplateName): Promise<FlowDocument> {
  const file = await files[name]();
  return readElsa(JSON.stringify(file.default));
}
