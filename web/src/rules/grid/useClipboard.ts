import { useEffect, useRef, type RefObject } from "react";

interface Acts {
  readonly copy: () => string;
  readonly paste: (text: string) => void;
  readonly clear: () => void;
}

/** Copy, cut and paste while the focus is in the grid and no cell is open. */
export function useClipboard(frame: RefObject<HTMLDivElement | null>, on: boolean, acts: Acts) {
  const now = useRef(acts);
  useEffect(() => {
    now.current = acts;
  });
  useEffect(() => {
    const isHere = () => on && frame.current?.contains(document.activeElement) === true;
    const take = (event: ClipboardEvent) => {
      if (!isHere()) return;
      event.clipboardData?.setData("text/plain", now.current.copy());
      event.preventDefault();
      if (event.type === "cut") now.current.clear();
    };
    const put = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (!isHere() || text === "") return;
      event.preventDefault();
      now.current.paste(text);
    };
    document.addEventListener("copy", take);
    document.addEventListener("cut", take);
    document.addEventListener("paste", put);
    return () => {
      document.removeEventListener("copy", take);
      document.removeEventListener("cut", take);
      document.removeEventListener("paste", put);
    };
  }, [frame, on]);
}
