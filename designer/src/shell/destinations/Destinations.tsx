import { connect } from "../../model/commands/connect";
import { exitsFrom } from "../../model/projection/project";
import { portsOf } from "../../model/document/ports";
import { activityOf, waysOut } from "../../model/document/ways";
import { useActs, useDesigning, useTexts } from "../designing";
import { Destination } from "./Destination";

/** 去处: where each outcome of the step leads, and all the steps that it could lead to instead. */
export function Destinations({ step }: { readonly step: string }) {
  const { document, types } = useDesigning();
  const { change } = useActs();
  const texts = useTexts();
  const activity = activityOf(document, step);
  const exits = activity ? exitsFrom(waysOut(document, step), portsOf(activity, types, texts.language)) : [];
  if (exits.length === 0) return null;
  return (
    <section className="cfp-field" aria-label={texts.destinations}>
      <h3 className="cfp-heading">{texts.destinations}</h3>
      {exits.map(({ port, label, way }) => (
        <Destination
          key={`${port} ${way?.to.activity ?? ""}`}
          step={step}
          outcome={label ?? texts.overdue}
          label={texts.destinationOf(label ?? texts.overdue)}
          to={way?.to.activity ?? null}
          onChoose={(to) => {
            change(connect, { step, port, to, ...(way && { instead: way.to.activity }) });
          }}
        />
      ))}
    </section>
  );
}
