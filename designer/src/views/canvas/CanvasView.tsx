import {
  Background,
  MiniMap,
  ReactFlow,
  ReactFlowProvider,
  type Connection as Drawn,
  type OnNodeDrag,
  type ReactFlowInstance,
  type Viewport,
} from "@xyflow/react";
import { useMemo, type RefObject } from "react";
import { CanvasTools } from "../../canvas/CanvasTools";
import { StepCard } from "../../canvas/StepCard";
import { Moving } from "../../canvas/moving";
import type { CardNode } from "../../canvas/drawing";
import type { Place } from "../../model/places/places";
import { connect } from "../../model/commands/connect";
import { placeCards } from "../../model/commands/placeCards";
import { useActs, useDesigning, useTexts } from "../../shell/designing";
import { useCanvasKeys } from "./useCanvasKeys";
import { useCanvasNodes } from "./useCanvasNodes";
import { useShownOnCanvas } from "./useShownOnCanvas";

const nodeTypes = { step: StepCard };
const manner = {
  nodesFocusable: false,
  edgesFocusable: false,
  disableKeyboardA11y: true,
  deleteKeyCode: null,
  zoomOnDoubleClick: false,
  minZoom: 0.05,
  maxZoom: 2,
};

/** From so many cards on only those in sight are drawn; of fewer, each can be reached by Tab wherever the drawing stands. */
const many = 400;

const mapSize = { width: 160, height: 80 };

interface Props {
  /** What of the drawing was in sight when the view was last left. */
  readonly sightRef: RefObject<Viewport | null>;
}

/** 画布. The procedure drawn freely: cards lie where somebody put them, arrows are drawn from an outcome to a step. */
export function CanvasView({ sightRef }: Props) {
  return (
    <ReactFlowProvider>
      <Pane sightRef={sightRef} />
    </ReactFlowProvider>
  );
}

function Pane({ sightRef }: Props) {
  const { readOnly, shown } = useDesigning();
  const texts = useTexts();
  const { nodes, edges, drawing, onNodesChange } = useCanvasNodes();
  const { moving, press } = useCanvasKeys(drawing.places);
  const handlers = useHandlers();
  useShownOnCanvas(shown, drawing.places);
  return (
    <Moving value={moving}>
      <div className="cf-canvas" onKeyDown={press}>
        <ReactFlow
          aria-label={`${texts.canvas}. ${texts.treeKeys}`}
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          onNodesChange={onNodesChange}
          {...handlers}
          onInit={(flow) => void begin(flow, drawing.places, sightRef.current)}
          onMoveEnd={(_event, viewport) => {
            sightRef.current = viewport;
          }}
          onlyRenderVisibleElements={nodes.length > many}
          nodesDraggable={!readOnly}
          nodesConnectable={!readOnly}
          {...manner}
        >
          <Background gap={20} size={1} />
          <MiniMap<CardNode> pannable zoomable style={mapSize} ariaLabel={texts.map} />
        </ReactFlow>
        <CanvasTools texts={texts} />
      </div>
    </Moving>
  );
}

/** It opens as it was left, at first where the procedure begins, large enough to read. */
function begin(
  flow: Pick<ReactFlowInstance, "setCenter" | "setViewport">,
  [first]: readonly Place[],
  before: Viewport | null,
): Promise<boolean> | undefined {
  if (before) return flow.setViewport(before);
  return first && flow.setCenter(first.x + 360, first.y + 60, { zoom: 0.8 });
}

/** What a mouse or a finger does to the drawing. */
function useHandlers() {
  const { choose, change } = useActs();
  return useMemo(
    () => ({
      onNodeDragStop: ((_event, _node, moved) => {
        change(placeCards, {
          places: Object.fromEntries(
            moved.map(({ id, position: { x, y } }) => [id, { x: Math.round(x), y: Math.round(y) }]),
          ),
        });
      }) satisfies OnNodeDrag<CardNode>,
      onConnect: ({ source, sourceHandle, target }: Drawn) => {
        change(connect, { step: source, port: sourceHandle ?? "Done", to: target });
      },
      onPaneClick: () => {
        choose([]);
      },
    }),
    [change, choose],
  );
}
