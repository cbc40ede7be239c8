import { Checkbox, Input, InputNumber, Radio, Select } from "antd";
import { filled, filledTextOf, objectsIn, textsIn, type Json, type JsonObject } from "../../model/elsa/json";
import type { Office } from "../../model/office/office";
import type { PanelLists } from "../lists";
import { PreviewButtons } from "./PreviewButtons";
import { usePanelWords } from "../PanelWords";
import { sightWords } from "./sight";

interface Props {
  readonly fields: readonly JsonObject[];
  readonly office: Office;
  readonly lists: PanelLists;
}

/** The form as its handler will see it, with its buttons; nothing can be filled in. */
export function FormPreview({ fields, office, lists }: Props) {
  const { form: words } = usePanelWords();
  return (
    <section className="cfp-preview" aria-label={words.preview}>
      {fields.map((field, index) => (
        <PreviewField key={index} {...{ field, office, lists }} />
      ))}
      <PreviewButtons lists={lists} />
    </section>
  );
}

function PreviewField({ field, office, lists }: Omit<Props, "fields"> & { readonly field: JsonObject }) {
  const panel = usePanelWords();
  const { form: words, list, rule } = panel;
  const named = (codes: Json | undefined) =>
    rule.values(lists.outcomes.filter(({ code }) => textsIn(codes).includes(code)).map(({ name }) => name));
  const [requiredFor, onlyFor] = [named(field["requiredFor"]), named(field["onlyFor"])];
  const sight = sightWords(field, office, panel);
  const label = filledTextOf(field, "label") ?? filledTextOf(field, "name") ?? list.unnamed;
  const hint = filledTextOf(field, "hint");
  return (
    <div className="cfp-part">
      <div className="cfp-part-label">
        {label}
        {field["required"] === true && <span className="cfp-must"> * {words.requiredMark}</span>}
        {onlyFor !== "" && ` ${words.shownFor(onlyFor)}`}
        {onlyFor === "" && requiredFor !== "" && ` ${words.requiredIn(requiredFor)}`}
      </div>
      <PreviewInput {...{ field, office, label }} />
      {hint !== null && <div className="cfp-quiet">{hint}</div>}
      {sight.length > 0 && <div className="cfp-quiet">{sight.join(" · ")}</div>}
    </div>
  );
}

function PreviewInput({
  field,
  office,
  label,
}: {
  readonly field: JsonObject;
  readonly office: Office;
  readonly label: string;
}) {
  const { rule, codes } = usePanelWords();
  const off = { disabled: true, "aria-label": label } as const;
  const choices = objectsIn(field["choices"]).map(
    (choice) => filledTextOf(choice, "label") ?? filledTextOf(choice, "value"),
  );
  switch (filled(field["type"]) ?? "Text") {
    case "LongText":
      return <Input.TextArea {...off} rows={3} />;
    case "Number":
      return <InputNumber {...off} className="cfp-wide" />;
    case "YesNo":
      return <Radio.Group {...off} options={[rule.yes, rule.no]} />;
    case "Choice":
      return <Radio.Group {...off} options={choices.map((choice) => choice ?? "")} />;
    case "Choices":
      return <Checkbox.Group disabled options={choices.map((choice) => choice ?? "")} />;
    case "Unit":
    case "Units":
    case "Person":
    case "Case":
      return <Select {...off} className="cfp-wide" placeholder={codes.choose} />;
    default:
      return <Input {...off} placeholder={typeLabel(field, office)} />;
  }
}

function typeLabel(field: JsonObject, { fieldTypes }: Office): string {
  return fieldTypes.find(({ type }) => type === field["type"])?.label ?? "";
}
