import { useEffect, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { paperOf } from "../paper/paperPicture";
import { svgOf } from "../paper/svg";
import type { DrawnPicture } from "../model/picture/drawn";
import { WalkedList } from "./PictureList";

/** What is printed instead of the pane: the whole picture on one page, and what the case did as a list that can be read. */
export function OnPaper({ picture }: { readonly picture: DrawnPicture }) {
  const printing = usePrinting();
  const svg = useMemo(() => (printing ? svgOf(paperOf(picture)) : ""), [picture, printing]);
  if (!printing) return null;
  return (
    <>
      {/* It is escaped where it is written. */}
      <div className="cf-paper" dangerouslySetInnerHTML={{ __html: svg }} />
      <WalkedList picture={picture} />
    </>
  );
}

/** Drawn only for whoever prints. */
function usePrinting(): boolean {
  const [printing, print] = useState(false);
  useEffect(() => {
    const over = new AbortController();
    const { signal } = over;
    // The browser takes its picture of the page as soon as the listeners are through.
    const before = () => {
      flushSync(() => {
        print(true);
      });
    };
    globalThis.addEventListener("beforeprint", before, { signal });
    globalThis.addEventListener(
      "afterprint",
      () => {
        print(false);
      },
      { signal },
    );
    return () => {
      over.abort();
    };
  }, []);
  return printing;
}
