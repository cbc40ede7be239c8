import { Button } from "antd";
import { Fragment, useState } from "react";
import { readRecipients } from "../../model/editors/recipients";
import { filled, filledTextOf, type JsonObject } from "../../model/elsa/json";
import type { Asking, Office } from "../../model/office/office";
import { enTexts } from "../../texts/en";
import type { PanelTexts } from "../../texts/panel";
import { zhTexts } from "../../texts/zh";
import { usePanelWords } from "../PanelWords";
import { recipientName } from "../parts/recipientGroups";
import { momentWords } from "./moments";
import { RungFields } from "./RungFields";
import { SampleMail } from "./SampleMail";
import { OpenButton } from "../ordered/RowButtons";
import { RemoveButton } from "../ordered/RemoveButton";

interface Props {
  readonly label: string;
  readonly rungs: readonly JsonObject[];
  readonly office: Office;
  /** Id of the step. */
  readonly step: string;
  readonly disabled: boolean;
  readonly sampleMail: Asking["sampleMail"];
  readonly onChange: (index: number, rung: JsonObject) => void;
  readonly onRemove: (index: number) => void;
  /** The rung that is being changed; null while none is. */
  readonly open: number | null;
  readonly onOpen: (index: number | null) => void;
}

/** When, whom, how: a row for each rung; one at a time is open below its row. */
export function LadderTable({ label, rungs, open, onOpen, onChange, onRemove, ...surroundings }: Props) {
  const [sampled, setSampled] = useState<number | null>(null);
  return (
    <table className="cfp-table" aria-label={label}>
      <Head />
      <tbody>
        {rungs.map((rung, index) => (
          // The name of a rung may still be missing, or be there twice.
          <Fragment key={index}>
            <RungRow
              {...surroundings}
              rung={rung}
              open={open === index}
              onOpen={() => {
                onOpen(open === index ? null : index);
              }}
              sampled={sampled === index}
              onSample={() => {
                setSampled(sampled === index ? null : index);
              }}
              onRemove={() => {
                onOpen(null);
                setSampled(null);
                onRemove(index);
              }}
            />
            {sampled === index && <SampleRow {...surroundings} rung={rung} />}
            {open === index && (
              <tr>
                <td colSpan={4}>
                  <RungFields {...surroundings} rung={rung} onChange={onChange.bind(null, index)} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Head() {
  const { ladder: words } = usePanelWords();
  return (
    <thead>
      <tr>
        {[words.when, words.whom, words.how].map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
        <td />
      </tr>
    </thead>
  );
}

interface RowProps extends Pick<Props, "office" | "disabled" | "sampleMail"> {
  readonly rung: JsonObject;
  readonly sampled: boolean;
  readonly onSample: () => void;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

function RungRow({ rung, office, disabled, sampleMail, sampled, onSample, open, onOpen, onRemove }: RowProps) {
  const words = usePanelWords();
  const { list, ladder } = words;
  const when = momentWords(rung["when"], words, words.language === "zh" ? zhTexts : enTexts);
  const { to, copy, mail } = rung;
  const names = (codes: typeof to) => readRecipients(codes).map((code) => recipientName(office, words, code));
  const copies = names(copy);
  const told = names(to);
  const called = calledOf(rung, words);
  return (
    <tr>
      <td>{when}</td>
      <td>
        {told.length === 0 ? ladder.nobody : words.rule.values(told)}
        {copies.length > 0 && <div className="cfp-quiet">{ladder.copies(words.rule.values(copies))}</div>}
      </td>
      <td>
        {mail === false ? ladder.inOffice : ladder.inOfficeAndMail}
        {sampleMail && isMailed(rung) && (
          <Button
            size="small"
            type="link"
            aria-label={ladder.sampleOf(called)}
            aria-expanded={sampled}
            onClick={onSample}
          >
            {ladder.sample}
          </Button>
        )}
      </td>
      <td className="cfp-row-buttons">
        <OpenButton name={called} open={open} onClick={onOpen} />
        <RemoveButton label={list.remove(called)} disabled={disabled} onClick={onRemove} />
      </td>
    </tr>
  );
}

/** The mail of a rung, in place: who reads it compares it with the row above. */
function SampleRow({ rung, step, sampleMail }: Pick<Props, "step" | "sampleMail"> & { readonly rung: JsonObject }) {
  const words = usePanelWords();
  const name = filled(rung["name"]);
  if (!sampleMail || name === null || !isMailed(rung)) return null;
  const label = words.ladder.sampleOf(calledOf(rung, words));
  return (
    <tr>
      <td colSpan={4}>
        <SampleMail {...{ label, step }} rung={name} said={JSON.stringify(rung)} ask={sampleMail} />
      </td>
    </tr>
  );
}

function isMailed({ mail, name }: JsonObject): boolean {
  return mail !== false && filled(name) !== null;
}

function calledOf(rung: JsonObject, words: PanelTexts): string {
  const own = filledTextOf(rung, words.language === "en" && rung["labelEn"] ? "labelEn" : "label");
  return own ?? momentWords(rung["when"], words, words.language === "zh" ? zhTexts : enTexts);
}
