import type { FlowDocument } from "@caseflow/designer";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ProcedureVersion } from "../procedures";
import { useStaffing } from "./staffing";

/** Milliseconds without a change after which the service is asked. */
const pause = 1_200;

/**
 * What is drawn is kept, and the service is asked whether the office has people for it. The page around the designer is drawn anew
 * when the drawing rests or its name changes, not at every change: typing must not wait for it.
 */
export function useDrawing(
  { definitionId, name: before }: Pick<ProcedureVersion, "definitionId" | "name">,
  opened: FlowDocument,
  keep: (changed: FlowDocument) => void,
) {
  const [settled, settle] = useState(opened);
  const [name, call] = useState(opened.name ?? before);
  const latest = useRef(opened);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  const change = useCallback(
    (changed: FlowDocument) => {
      latest.current = changed;
      keep(changed);
      call(changed.name ?? before);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        settle(changed);
      }, pause);
    },
    [keep, before],
  );
  return { change, name, latest, found: useStaffing(definitionId, settled) };
}
