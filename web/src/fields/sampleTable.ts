import type { Schema } from "../api/schemas";
import type { CaseFieldTable } from "./caseFields";

type Row = Partial<Schema<"CaseField">> & Pick<Schema<"CaseField">, "name" | "type">;

/** A fixed field that nobody asks for, but for what is given. */
export function row(zh: string, en: string, part: Row): Schema<"CaseField"> {
  return {
    ...{ label: { zh, en }, longest: 200, most: 1, choices: [], pattern: null, patternText: null },
    ...{ required: false, registered: false, importable: false, correctable: false },
    ...{ inConditions: true, pastOnly: false, fixedByOffice: false },
    ...part,
  };
}

const asked = { registered: true, correctable: true };

/** Some fixed fields and types as the service describes them, for tests. */
export const sampleTable: CaseFieldTable = {
  fields: [
    row("编号", "Number", { name: "number", type: "Text", fixedByOffice: true }),
    row("标题", "Title", { name: "title", type: "Text", required: true, longest: 10, ...asked }),
    row("正文", "Text", { name: "body", type: "LongText", required: true, longest: 20_000, ...asked }),
    row("来源", "Source", { name: "source", type: "Text", ...asked }),
    row("链接", "Link", {
      ...{ name: "url", type: "Text", pattern: "https?://.+", patternText: "链接应以 http:// 或 https:// 开头。" },
      ...asked,
    }),
    row("发现时间", "Discovered", { name: "discoveredAt", type: "Moment", pastOnly: true, ...asked }),
    row("被反映的单位或人员", "Units or people it is about", { name: "subjects", type: "Units", ...asked }),
    row("涉及职务", "Posts of those it is about", { name: "subjectPosts", type: "Texts", longest: 100, ...asked }),
    row("是否实名", "Real name given", { name: "realName", type: "YesNo", ...asked }),
    row("响应级别", "Response level", { name: "level", type: "Choice", registered: true }),
  ],
  types: [typeOf("Text", "Line", 200), typeOf("LongText", "Lines", 20_000)],
};

function typeOf(
  name: Schema<"FieldType">,
  shape: Schema<"ValueShape">,
  longest: number,
): CaseFieldTable["types"][number] {
  return { name, shape, longest, most: 1, refersTo: "Nothing", hasChoices: false, comparisons: [] };
}
