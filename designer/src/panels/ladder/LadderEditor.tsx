import { Button } from "antd";
import { useRef, useState } from "react";
import { isList, objectsIn, type Json, type JsonObject } from "../../model/elsa/json";
import { enTexts } from "../../texts/en";
import { enPanel } from "../../texts/panel.en";
import { zhPanel } from "../../texts/panel.zh";
import { zhTexts } from "../../texts/zh";
import type { EditorProps } from "../editorProps";
import { usePanelWords } from "../PanelWords";
import { useAdded, useFocusOnAdded } from "../ordered/added";
import { freshName, replaced, without } from "../ordered/objects";
import { useLabel } from "../useLabel";
import { LadderTable } from "./LadderTable";
import { momentAt, namedAfter } from "./moments";

/** The rung's name is for both languages, whichever the screen is in. */
const bothLanguages = [
  [zhPanel, zhTexts],
  [enPanel, enTexts],
] as const;

/** 升级阶梯: who is told what, when and how. Without one the office's default applies, which is shown and not changed. */
export function LadderEditor({ descriptor, value, onChange, step, surroundings }: EditorProps) {
  const { ladder: words } = usePanelWords();
  const { office, readOnly, asking } = surroundings;
  const label = useLabel(descriptor);
  const own = isList(value);
  const rungs = objectsIn(own ? value : office.defaultLadder);
  const { table, open, setOpen, add } = useOpenRung();
  return (
    <div ref={table}>
      {!own && <div className="cfp-quiet">{words.usual}</div>}
      {rungs.length > 0 && (
        <LadderTable
          {...{ label, rungs, office, open }}
          onOpen={setOpen}
          step={step.id}
          disabled={readOnly || !own}
          sampleMail={asking.sampleMail}
          onChange={(index, rung) => {
            onChange(withRung(rungs, index, rung));
          }}
          onRemove={(index) => {
            onChange(without(rungs, index));
          }}
        />
      )}
      {!readOnly && (
        <LadderButtons
          own={own}
          onOwn={() => {
            onChange(rungs.length > 0 ? rungs : [freshRung([])]);
            if (rungs.length === 0) add(0);
          }}
          onAdd={() => {
            onChange([...rungs, freshRung(rungs)]);
            add(rungs.length);
          }}
          onUsual={() => {
            onChange(null);
            setOpen(null);
          }}
        />
      )}
    </div>
  );
}

/** Which rung is open: one that was added opens, and has the focus. */
function useOpenRung() {
  const [open, setOpen] = useState<number | null>(null);
  const [added, tell] = useAdded();
  const table = useRef<HTMLDivElement>(null);
  useFocusOnAdded(added, () => table.current?.querySelector(".cfp-inside"));
  const add = (at: number) => {
    setOpen(at);
    tell(at);
  };
  return { table, open, setOpen, add };
}

/** A rung that comes at another time is called after it, unless somebody named it. */
function withRung(rungs: readonly JsonObject[], index: number, rung: JsonObject): readonly JsonObject[] {
  const before = rungs[index]?.["when"];
  return replaced(rungs, index, rung["when"] === before ? rung : namedAfter(rung, before, bothLanguages));
}

interface ButtonsProps {
  readonly own: boolean;
  readonly onOwn: () => void;
  readonly onAdd: () => void;
  readonly onUsual: () => void;
}

function LadderButtons({ own, onOwn, onAdd, onUsual }: ButtonsProps) {
  const { ladder: words } = usePanelWords();
  const link = { size: "small", type: "link" } as const;
  return (
    <div>
      <Button {...link} onClick={own ? onAdd : onOwn}>
        {own ? words.add : words.ownLadder}
      </Button>
      {own && (
        <Button {...link} onClick={onUsual}>
          {words.useUsual}
        </Button>
      )}
    </div>
  );
}

/** A rung that nothing else is called like; the ledger keeps its name. */
function freshRung(rungs: readonly JsonObject[]): JsonObject {
  const taken = rungs.flatMap(({ name }) => (typeof name === "string" ? [name] : []));
  const when: Json = momentAt("due");
  const rung = { name: freshName("rung", taken), when, mark: "Reminder", to: ["handler"], mail: true };
  return namedAfter(rung, undefined, bothLanguages);
}
