import { applyNodeChanges, type NodeChange } from "@xyflow/react";
import { useCallback, useMemo, useState } from "react";
import { draw, type CardNode } from "../../canvas/drawing";
import type { Finding } from "../../model/office/finding";
import { useDesigning, useTexts } from "../../shell/designing";
import type { DesignerTexts } from "../../texts/designerTexts";

const nothing: readonly Finding[] = [];

/** The cards as the procedure says, and on their way while somebody drags them: only where they are let go is written. */
export function useCanvasNodes() {
  const { chosen, readOnly, findingsByStep } = useDesigning();
  const texts = useTexts();
  const drawing = useDrawing();
  const [dragged, setDragged] = useState<{ readonly of: object; readonly nodes: CardNode[] } | null>(null);
  const settled = useMemo(
    () =>
      drawing.nodes.map((node) => ({
        ...marked(node, findingsByStep.get(node.id) ?? nothing, texts),
        selected: chosen.includes(node.id),
        connectable: !readOnly,
        draggable: !readOnly,
      })),
    [drawing, chosen, readOnly, findingsByStep, texts],
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

/** As in the tree: an error frames the card, and what was found is counted for those who hear it. */
function marked(node: CardNode, findings: readonly Finding[], texts: DesignerTexts): CardNode {
  if (findings.length === 0) return node;
  const wrong = findings.some(({ weight }) => weight === "Error");
  const data = { ...node.data, problems: texts.problems(findings.length) };
  return { ...node, className: wrong ? "cf-wrong" : "cf-advised", data };
}

function useDrawing() {
  const { document, tree, types, names, notes, words } = useDesigning();
  const texts = useTexts();
  return useMemo(() => {
    const counts = Object.fromEntries(Object.entries(notes).flatMap(([id, { open }]) => (open ? [[id, open]] : [])));
    const comments = new Map(
      [...words].map(([id, { comments: count }]) => [id, { count, said: texts.commented(count) }]),
    );
    return draw({ document, tree, vocabulary: { types, names, texts }, texts, counts, comments });
  }, [document, tree, types, names, texts, notes, words]);
}
