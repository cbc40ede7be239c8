import { applyNodeChanges, type NodeChange } from "@xyflow/react";
import { useCallback, useMemo, useState } from "react";
import { draw, type CardNode } from "../../canvas/drawing";
import { useDesigning, useTexts } from "../../shell/designing";

/** The cards as the procedure says, and on their way while somebody drags them: only where they are let go is written. */
export function useCanvasNodes() {
  const { chosen, readOnly } = useDesigning();
  const drawing = useDrawing();
  const [dragged, setDragged] = useState<{ readonly of: object; readonly nodes: CardNode[] } | null>(null);
  const settled = useMemo(
    () =>
      drawing.nodes.map((node) => ({
        ...node,
        selected: chosen.includes(node.id),
        connectable: !readOnly,
        draggable: !readOnly,
      })),
    [drawing, chosen, readOnly],
  );
  const nodes = dragged?.of === drawing ? dragged.nodes : settled;
  const onNodesChange = useCallback(
    (changes: NodeChange<CardNode>[]) => {
      const moves = changes.filter(({ type }) => type === "position" || type === "dimensions");
      if (moves.length === 0) return;
      setDragged((before) => ({
        of: drawing,
        nodes: applyNodeChanges(moves, before?.of === drawing ? before.nodes : settled),
      }));
    },
    [drawing, settled],
  );
  return { nodes, edges: drawing.edges, drawing, onNodesChange };
}

function useDrawing() {
  const { document, types, names, notes, words } = useDesigning();
  const texts = useTexts();
  return useMemo(() => {
    const counts = Object.fromEntries(Object.entries(notes).flatMap(([id, { open }]) => (open ? [[id, open]] : [])));
    const comments = new Map(
      [...words].map(([id, { comments: count }]) => [id, { count, said: texts.commented(count) }]),
    );
    return draw({ document, vocabulary: { types, names, texts }, texts, counts, comments });
  }, [document, types, names, texts, notes, words]);
}
