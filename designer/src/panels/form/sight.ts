import { isList, textsIn, type Json, type JsonObject } from "../../model/elsa/json";
import type { Office } from "../../model/office/office";
import type { PanelTexts } from "../../texts/panel";

/** Whether a field is kept to some: then it is said where it cannot be overlooked. */
export function isKept(face: JsonObject): boolean {
  return [face["seenBy"], face["editedBy"]].some((roles) => isList(roles) && roles.length > 0);
}

/** Who sees a field and who fills it in, where that is not everybody, e.g. “只有核稿人可见”. */
export function sightWords(field: JsonObject, office: Office, { form: words, rule }: PanelTexts): readonly string[] {
  const [seenBy, editedBy] = [roleNames(field["seenBy"], office), roleNames(field["editedBy"], office)];
  return [
    ...(seenBy.length > 0 ? [words.seenOnlyBy(rule.values(seenBy))] : []),
    ...(editedBy.length > 0 ? [words.editedOnlyBy(rule.values(editedBy))] : []),
  ];
}

/** The roles by their names; one that the office lacks by its code. */
function roleNames(codes: Json | undefined, { roles }: Office): readonly string[] {
  return textsIn(codes).map((code) => roles.find((role) => role.code === code)?.name ?? code);
}
