import { filled, textsIn, type Json, type JsonObject } from "../../model/elsa/json";
import type { EditorProps } from "../editorProps";
import { usePanelWords } from "../PanelWords";
import { sightWords } from "./sight";

interface Props extends Pick<EditorProps, "lists"> {
  readonly field: JsonObject;
  readonly office: EditorProps["surroundings"]["office"];
}

/** E.g. “审核意见 长文本 · 必填”. */
export function FieldRow({ field, lists, office }: Props) {
  const panel = usePanelWords();
  const { form: words, list, rule } = panel;
  const type = filled(field["type"]) ?? "Text";
  const names = (outcomes: Json | undefined) =>
    rule.values(textsIn(outcomes).map((code) => lists.outcomes.find((one) => one.code === code)?.name ?? code));
  const [requiredFor, onlyFor] = [names(field["requiredFor"]), names(field["onlyFor"])];
  const said = [
    office.fieldTypes.find((one) => one.type === type)?.label ?? type,
    field["required"] === true ? words.requiredMark : null,
    requiredFor === "" ? null : words.requiredIn(requiredFor),
    onlyFor === "" ? null : words.shownFor(onlyFor),
    ...sightWords(field, office, panel),
  ];
  return (
    <>
      <strong>{calledOf(field) ?? list.unnamed}</strong>{" "}
      <span className="cfp-quiet">{said.filter((part) => part !== null).join(" · ")}</span>
    </>
  );
}

export function calledOf(field: JsonObject): string | null {
  return filled(field["label"]) ?? filled(field["name"]);
}
