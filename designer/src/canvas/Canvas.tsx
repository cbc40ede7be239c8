import { Background, MiniMap, ReactFlow, ReactFlowProvider, useReactFlow } from "@xyflow/react";
import type { KeyboardEvent } from "react";
import type { PictureTexts } from "../texts/texts";
import type { CardNode, Drawing } from "./drawing";
import { Moving, useMoving } from "./moving";
import { PictureTools } from "./PictureTools";
import { StepCard } from "./StepCard";
import { glide, showAll, showHere, type View } from "./view";

interface Props {
  readonly drawing: Drawing;
  readonly texts: PictureTexts;
  readonly label: string;
  readonly chosen: string | null;
  readonly onChoose: (step: string) => void;
}

const nodeTypes = { step: StepCard };

const mapSize = { width: 160, height: 80 };

/** Nothing of the drawing can be moved, joined or taken away. */
const still = {
  nodesDraggable: false,
  nodesConnectable: false,
  nodesFocusable: false,
  edgesFocusable: false,
  elementsSelectable: false,
  disableKeyboardA11y: true,
  zoomOnDoubleClick: false,
  // The page scrolls under the picture; Ctrl and the wheel zoom it.
  preventScrolling: false,
  zoomOnScroll: false,
  minZoom: 0.05,
  maxZoom: 2,
};

/** The drawing itself with its tools. */
export function Canvas(props: Props) {
  return (
    <ReactFlowProvider>
      <Pane {...props} />
    </ReactFlowProvider>
  );
}

function Pane({ drawing, texts, label, chosen, onChoose }: Props) {
  const flow = useReactFlow();
  const moving = useMoving(drawing.places, drawing.here[0] ?? drawing.places[0]?.id, chosen, onChoose);
  return (
    <Moving value={moving}>
      <div
        className="cf-canvas"
        onKeyDown={(event) => {
          zoomBy(event, flow);
        }}
      >
        <ReactFlow
          {...still}
          aria-label={`${label}. ${texts.keys}`}
          nodes={drawing.nodes}
          edges={drawing.edges}
          nodeTypes={nodeTypes}
          onInit={() => void showHere(flow, drawing, 0)}
        >
          <Background gap={20} size={1} />
          <MiniMap<CardNode>
            pannable
            style={mapSize}
            ariaLabel={texts.map}
            nodeClassName={({ data }) => `cf-${data.state}`}
          />
        </ReactFlow>
        <PictureTools drawing={drawing} texts={texts} />
      </div>
    </Moving>
  );
}

function zoomBy(event: KeyboardEvent, view: View) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "+" || event.key === "=") void view.zoomIn({ duration: glide() });
  if (event.key === "-") void view.zoomOut({ duration: glide() });
  if (event.key === "0") void showAll(view);
}
