import { useState } from "react";
import type { ChosenFile } from "./imports";
import { CheckFile } from "./check/CheckFile";
import { ChooseFile } from "./ChooseFile";

let choices = 0;

/** Choose a file, check what becomes of it, start. */
export function NewImport({ onStarted }: { readonly onStarted: (id: number) => void }) {
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  if (!chosen) {
    return (
      <ChooseFile
        onChosen={(file) => {
          choices += 1;
          setChosen({ file, choice: choices });
        }}
      />
    );
  }
  return (
    <CheckFile
      key={chosen.choice}
      chosen={chosen}
      onOther={() => {
        setChosen(null);
      }}
      onStarted={onStarted}
    />
  );
}
