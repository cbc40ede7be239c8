import type { InputRef } from "antd";
import { useEffect, useRef, type RefObject } from "react";
import { takeFocus } from "./takeFocus";

/** Puts the focus into a field when it comes up, with what stands in it chosen. */
export function useFirstFocus(wanted = true): RefObject<InputRef | null> {
  const field = useRef<InputRef>(null);
  useEffect(() => (wanted ? takeFocus(() => field.current?.input, { preventScroll: true }) : undefined), [wanted]);
  return field;
}
