import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { FlowDocument } from "../model/document/flow";
import type { Visit } from "../model/document/trace";
import type { StepDescriptor } from "../model/office/descriptor";
import type { CodeNames } from "../model/words/naming";
import type { PictureTexts } from "../texts/texts";
import { layOut } from "../views/tree/layout";
import { heightOf } from "../views/tree/sizes";
import { drawn, faceOf, type DrawnPicture } from "../model/picture/drawn";
import { OnPaper } from "./OnPaper";
import { PictureList } from "./PictureList";
import { PictureBar } from "./PictureBar";
import { PictureTree } from "./PictureTree";
import { usePanning } from "./usePanning";
import { useView, type View } from "./useView";

export interface ProcedurePictureProps {
  readonly document: FlowDocument;
  /** As the server describes them; a step of another type is drawn with its name and its connections. */
  readonly types: readonly StepDescriptor[];
  readonly texts: PictureTexts;
  /** What people call roles, units and people; codes without a name are shown as they are. */
  readonly names?: CodeNames;
  /** Where one case is and was. */
  readonly visits?: readonly Visit[];
  /** An ISO 8601 moment as people read it; the browser's own way when left out. */
  readonly moment?: (iso: string) => string;
}

const noNames: CodeNames = {};
const noVisits: readonly Visit[] = [];

/**
 * A procedure, drawn and not to be changed: the tree of the designer with what one case did on its cards, on the screen and on paper.
 * Needs `picture.css`, a place with a height, and nothing of a server.
 */
export function ProcedurePicture(props: ProcedurePictureProps) {
  const { document, types, texts, names = noNames, visits = noVisits, moment = browserMoment } = props;
  const picture = useMemo(
    () => drawn({ document, types, names, texts, visits, moment }),
    [document, types, names, texts, visits, moment],
  );
  const label = texts.picture(document.name ?? document.definitionId);
  return <Shown picture={picture} label={label} />;
}

function Shown({ picture, label }: { readonly picture: DrawnPicture; readonly label: string }) {
  const pane = useRef<HTMLDivElement>(null);
  const [asList, setAsList] = useState(false);
  const layout = useMemo(() => laid(picture), [picture]);
  const view = useView(pane, layout, picture.here[0]);
  usePanning(pane, !asList, view.zoomBy);
  return (
    <div className="cf-picture">
      <PictureBar picture={picture} view={view} asList={asList} onList={setAsList} />
      {asList ? (
        <PictureList picture={picture} label={label} />
      ) : (
        <PictureTree
          picture={picture}
          layout={layout}
          label={label}
          zoom={view.zoom}
          pane={pane}
          onGo={view.show}
          onPress={(event) => {
            zoomed(event, view);
          }}
        />
      )}
      <OnPaper picture={picture} />
    </div>
  );
}

function laid(picture: DrawnPicture) {
  return layOut(picture.tree, (placed) => {
    const mark = picture.progress.get(placed.step)?.words ?? null;
    return heightOf(placed, { ...faceOf(picture, placed.step), badge: null, mark });
  });
}

function zoomed(event: KeyboardEvent, view: View) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "+" || event.key === "=") view.zoomBy(1.25);
  if (event.key === "-") view.zoomBy(0.8);
  if (event.key === "0") view.showAll();
}

function browserMoment(iso: string): string {
  return new Date(iso).toLocaleString();
}
