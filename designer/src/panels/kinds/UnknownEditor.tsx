import { isList, type Json } from "../../model/elsa/json";
import type { EditorProps } from "../editorProps";
import { usePanelWords } from "../PanelWords";

/** A value of a kind that this version has no editor for, or that is none of its kind: read, never changed. */
export function UnknownEditor({ value }: Pick<EditorProps, "value">) {
  const { head } = usePanelWords();
  const said = plainWords(value);
  return (
    <div className="cfp-quiet">
      {said !== null && <div className="cfp-said">{said}</div>}
      {head.kept}
    </div>
  );
}

/** What can be said without knowing what a value means; null when it has parts of its own. */
function plainWords(value: Json | undefined): string | null {
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (isList(value) && value.length > 0 && value.every((entry) => typeof entry === "string")) return value.join(" · ");
  return null;
}
