import { wordOf, type At, type Kind } from "./kind";
import { text } from "./plain";

/** Key of a rule table. Nothing is suggested by one that is not in force; an office that says nothing of its tables has whichever is named. */
export const ruleTable: Kind = {
  ...text,
  problems: (value, at) => {
    if (value === "") text.problems?.(value, at);
    else if (!isInForce(wordOf(value), at)) at.tell("findings.table.unpublished");
  },
};

function isInForce(table: string, { asked }: At): boolean {
  const { tables } = asked.office;
  return tables === undefined || tables.some(({ code, published }) => published && code === table);
}
