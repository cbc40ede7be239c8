import type { Editor } from "./editor";

/** 研判规则表. Its step asks for what a table suggests; the same fields as `SuggestedFields` of the server. */
export const ruleTable: Editor = {
  fieldsWritten: () => ["level", "route", "responsibleUnit", "handleBy", "otherwiseBecause"],
};
