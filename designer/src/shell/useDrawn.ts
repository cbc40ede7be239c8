import { useMemo } from "react";
import type { FlowDocument } from "../model/document/flow";
import { projectAgain, type Projected } from "../model/projection/projectAgain";
import type { Tree } from "../model/projection/tree";
import type { Vocabulary } from "../model/words/stepWords";
import { cardWords, wordsFollow, type Words } from "../views/cardWords";
import { remembering } from "./remembering";

/** What views draw of a procedure. Both stay the same objects for as long as a change does not show in them. */
export function useDrawn(
  document: FlowDocument,
  { types, names, texts }: Vocabulary,
): { readonly tree: Tree; readonly words: Words } {
  const { language } = texts;
  const projecting = useMemo(
    () => remembering((now: FlowDocument, before: Projected | null) => projectAgain(before, now, types, language)),
    [types, language],
  );
  const wording = useMemo(
    () =>
      remembering((now: FlowDocument, before: Words | null) => {
        const words = cardWords(now, { types, names, texts });
        return before ? wordsFollow(before, words) : words;
      }),
    [types, names, texts],
  );
  const { tree } = useMemo(() => projecting(document), [projecting, document]);
  const words = useMemo(() => wording(document), [wording, document]);
  return useMemo(() => ({ tree, words }), [tree, words]);
}
