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
import { useMemo, useRef, type RefObject } from "react";
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
import { useDropped } from "./useDropped";
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
  const { readOnly, shown, chosen } = useDesigning();
  const texts = useTexts();
  const { nodes, edges, drawing, onNodesChange } = useCanvasNodes();
  const { moving, press } = useCanvasKeys(drawing.places);
  const handlers = useHandlers();
  const pane = useRef<HTMLDivElement>(null);
  useDropped(pane);
  const sought = useShownOnCanvas(pane, shown, drawing.places);
  return (
    <Moving value={moving}>
      <div className="cf-canvas" ref={pane} onKeyDown={press}>
        <ReactFlow
          aria-label={`${texts.canvas}. ${texts.treeKeys}`}
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          onNodesChange={onNodesChange}
          {...handlers}
          onInit={(flow) => {
            const before = sightRef.current;
            // It may have been fetched only after a step was chosen and gone to: at first it opens there.
            const first = sought ?? (before ? null : (chosen.at(-1) ?? null));
            void begin(flow, drawing.places, { before, sought: first, width: pane.current?.clientWidth ?? 0 });
          }}
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

const firstZoom = 0.8;

interface Sight {
  /** What was in sight when it was left. */
  readonly before: Viewport | null;
  readonly sought: string | null;
  /** Of the pane, in pixels. */
  readonly width: number;
}

/**
 * It opens at a step that is looked for, else as it was left, at first where the procedure begins, large enough to read; its first step
 * is in sight on a phone as well.
 */
function begin(
  flow: Pick<ReactFlowInstance, "setCenter" | "setViewport">,
  places: readonly Place[],
  { before, sought, width }: Sight,
): Promise<boolean> | undefined {
  const [first] = places;
  const there = places.find(({ id }) => id === sought);
  if (there) return flow.setCenter(there.x + there.width / 2, there.y + there.height / 2, { zoom: firstZoom });
  if (before) return flow.setViewport(before);
  const right = Math.min(360, (width / 2 - 24) / firstZoom);
  return first && flow.setCenter(first.x + right, first.y + 60, { zoom: firstZoom });
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
