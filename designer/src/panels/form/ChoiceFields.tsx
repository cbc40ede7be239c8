import { Input } from "antd";
import { filled, objectsIn, type JsonObject } from "../../model/elsa/json";
import { usePanelWords } from "../PanelWords";
import { LinkButton } from "../parts/LinkButton";
import { useAdded } from "../ordered/added";
import { freshName } from "../ordered/objects";
import { OrderedList } from "../ordered/OrderedList";
import { Part } from "../parts/Part";

interface Props {
  readonly face: JsonObject;
  readonly onChange: (face: JsonObject) => void;
  readonly disabled: boolean;
}

/** What may be chosen, in its order. What is kept of a choice is made by the program; people read its label. */
export function ChoiceFields({ face, onChange, disabled }: Props) {
  const { form: words, list } = usePanelWords();
  const choices = objectsIn(face["choices"]);
  const [added, add] = useAdded();
  const change = (next: readonly JsonObject[]) => {
    onChange({ ...face, choices: next });
  };
  return (
    <Part label={words.choices} wide>
      <OrderedList
        label={words.choices}
        entries={choices}
        nameOf={(choice) => calledOf(choice) ?? list.unnamed}
        row={(choice, changeOne, index) => (
          <Input
            aria-label={words.choice(index + 1)}
            value={calledOf(choice) ?? ""}
            disabled={disabled}
            onChange={({ target }) => {
              changeOne({ ...choice, label: target.value });
            }}
          />
        )}
        onChange={change}
        {...{ added, disabled }}
      />
      {!disabled && (
        <LinkButton
          onClick={() => {
            change([...choices, freshChoice(choices, words.choice)]);
            add(choices.length);
          }}
        >
          {words.addChoice}
        </LinkButton>
      )}
    </Part>
  );
}

/** A field of a type that asks for choices has one to begin with. */
export function withChoices(face: JsonObject, label: (number: number) => string): JsonObject {
  const asks = face["type"] === "Choice" || face["type"] === "Choices";
  return asks && objectsIn(face["choices"]).length === 0 ? { ...face, choices: [freshChoice([], label)] } : face;
}

function freshChoice(choices: readonly JsonObject[], label: (number: number) => string): JsonObject {
  const taken = choices.flatMap(({ value }) => filled(value) ?? []);
  return { value: freshName("choice", taken), label: label(choices.length + 1) };
}

/** A label that is being emptied stays empty; the value stands for one that is missing. */
function calledOf({ label, value }: JsonObject): string | null {
  return typeof label === "string" ? label : filled(value);
}
