import type { FlowDocument } from "../../model/document/flow";
import { writeElsa } from "../../model/elsa/writeElsa";
import { drawn } from "../../model/picture/drawn";
import type { Office } from "../../model/office/office";
import { regulationOf, type StepText } from "../../paper/regulation";
import { paperOf, type PaperPicture } from "../../paper/paperPicture";
import { pngOf } from "../../paper/png";
import { saved } from "../../paper/saved";
import { svgOf } from "../../paper/svg";
import { tilesOf } from "../../paper/tiles";
import { useDesigning, useTexts } from "../designing";

/** What can be taken away, in the order of the menu. */
export type Taking = "svg" | "png" | "print" | "regulation" | "file";

/** Makes a regulation text of all steps in words and the picture, cut into pieces (PNG) that each fit a page. */
export type OnRegulation = (steps: readonly StepText[], pictures: readonly Blob[]) => Promise<void>;

type Act = () => Promise<void> | undefined;

/** What the menu does. The picture is drawn only when somebody asks for it. */
export function useTaking(
  print: (paper: PaperPicture) => void,
  office: Office,
  onRegulation: OnRegulation | undefined,
) {
  const { document, types, names } = useDesigning();
  const texts = useTexts();
  const name = document.name ?? document.definitionId;
  const paper = () => paperOf(drawn({ document, types, names, texts, visits: [], moment: String }));
  const regulation = async (onMade: OnRegulation) => {
    const drawing = paper();
    const steps = regulationOf({ document, types, office, texts }, drawing.picture.tree);
    await onMade(steps, await piecesOf(drawing));
  };
  const acts: Partial<Readonly<Record<Taking, Act>>> = {
    ...pictures(name, paper, print),
    ...(onRegulation && { regulation: () => regulation(onRegulation) }),
    file: () => {
      exported(document, name);
      return undefined;
    },
  };
  return { name, acts };
}

function pictures(name: string, paper: () => PaperPicture, print: (paper: PaperPicture) => void) {
  return {
    svg: () => {
      saved(new Blob([svgOf(paper())], { type: "image/svg+xml" }), `${name}.svg`);
      return undefined;
    },
    png: async () => {
      saved(await pngOf(svgOf(paper())), `${name}.png`);
    },
    print: () => {
      print(paper());
      return undefined;
    },
  };
}

/** As it is imported again, by this product or by Elsa. */
function exported(document: FlowDocument, name: string): void {
  saved(new Blob([writeElsa(document)], { type: "application/json" }), `${name}.json`);
}

/** The picture as wide as a page of A4 that lies on its side, in as many pieces as that takes. */
async function piecesOf(paper: PaperPicture): Promise<readonly Blob[]> {
  const { tiles } = tilesOf(paper, { paper: "A4", landscape: true, scaling: "width", pages: 1 });
  const pieces: Blob[] = [];
  // One after the other: each takes the memory of a large picture.
  for (const tile of tiles) pieces.push(await pngOf(svgOf(paper, tile)));
  return pieces;
}
