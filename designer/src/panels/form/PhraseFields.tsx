import { Input } from "antd";
import { isList, type JsonObject } from "../../model/elsa/json";
import { usePanelWords } from "../PanelWords";
import { Part } from "../parts/Part";

interface Props {
  readonly face: JsonObject;
  /** Sets parts; null takes one away. */
  readonly change: (parts: JsonObject) => void;
  readonly disabled: boolean;
}

/** 常用语: texts that one press writes into the field, one a line. */
export function PhraseFields({ face, change, disabled }: Props) {
  const { form: words } = usePanelWords();
  return (
    <Part label={words.phrases} wide>
      <Input.TextArea
        aria-label={words.phrases}
        autoSize={{ minRows: 2, maxRows: 10 }}
        value={isList(face["phrases"]) ? face["phrases"].map(String).join("\n") : ""}
        placeholder={words.phrasesHint}
        disabled={disabled}
        onChange={({ target }) => {
          change({ phrases: target.value === "" ? null : target.value.split("\n") });
        }}
      />
    </Part>
  );
}
