import { useReactFlow } from "@xyflow/react";
import { useEffect, useEffectEvent, type RefObject } from "react";
import { typeOf } from "../../model/office/descriptor";
import { useDesigning } from "../../shell/designing";
import { usePutting } from "../../shell/putting";

/** What is dragged out of the stock of steps lies where it is let go. */
export function useDropped(pane: RefObject<HTMLDivElement | null>) {
  const { carried, types } = useDesigning();
  const { screenToFlowPosition } = useReactFlow();
  const put = usePutting();
  const drop = useEffectEvent(({ clientX, clientY }: PointerEvent) => {
    const type = typeOf(types, carried ?? undefined);
    if (!type || !pane.current?.contains(document.elementFromPoint(clientX, clientY))) return;
    const { x, y } = screenToFlowPosition({ x: clientX, y: clientY });
    put(type, null, { x: Math.round(x), y: Math.round(y) });
  });
  const isCarried = carried !== null;
  useEffect(() => {
    if (!isCarried) return undefined;
    const heard = (event: PointerEvent) => {
      drop(event);
    };
    globalThis.addEventListener("pointerup", heard);
    return () => {
      globalThis.removeEventListener("pointerup", heard);
    };
  }, [isCarried]);
}
