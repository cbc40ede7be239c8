import type { StepChange, WayChange } from "../../model/comparison/compare";
import type { Exit } from "../../model/projection/tree";
import { useTexts, type CardNote } from "../../shell/designing";

/** How an outcome differs from another version, and what people read of it: a port that is no more has its name from there. */
export function changeOf(
  { port, way, label }: Exit,
  note: CardNote | undefined,
): { readonly change: WayChange["change"] | undefined; readonly label: string | null } {
  const told = note?.ways?.find((one) => one.port === port && one.to === way?.to.activity);
  return { change: told?.change, label: told ? told.label : label };
}

/** The sign of a change, with its word for who cannot see it. */
export function Sign({ change }: { readonly change: StepChange }) {
  const { marks } = useTexts();
  return (
    <>
      <span aria-hidden="true">{marks[change].slice(0, 1)} </span>
      <span className="cf-unseen">{marks[change].slice(1)} </span>
    </>
  );
}
