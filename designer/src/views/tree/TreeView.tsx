import { memo, useCallback, useRef, useState } from "react";
import type { Exit } from "../../model/projection/tree";
import { useDesigning, useTexts } from "../../shell/designing";
import type { DesignerTexts } from "../../texts/designerTexts";
import { useTreeLayout } from "./cardProps";
import { TreeCards } from "./TreeCards";
import { TreeLines, type Pointed } from "./TreeLines";
import { TreePills, TreePluses } from "./TreePluses";
import { useDragging } from "./useDragging";
import { useShown } from "./useShown";
import { useTreeKeys } from "./useTreeKeys";

/** 流程图. The procedure as a tree from top to bottom: nothing to place, and nothing that dangles. */
export const TreeView = memo(function TreeView({ zoom }: { readonly zoom: number }) {
  const designing = useDesigning();
  const { words, chosen, findingsByStep, notes, readOnly } = designing;
  const texts = useTexts();
  const pane = useRef<HTMLDivElement>(null);
  const layout = useTreeLayout(designing, texts);
  const [pointed, point] = useState<Pointed | null>(null);
  const onPoint = useCallback((from: string, port: string, to: string | null) => {
    point(to === null ? null : { from, port, to });
  }, []);
  const called = useCalled(texts);
  const { onLift, lifted } = useDragging(pane, zoom, layout.pluses);
  const keys = useTreeKeys(designing, layout, pane);
  useShown(pane, designing, layout, zoom);
  return (
    <div
      className="cf-tree-pane"
      ref={pane}
      onKeyDown={keys.press}
      role="group"
      aria-label={`${texts.tree}. ${texts.treeKeys}`}
    >
      <div
        className={lifted ? "cf-tree cf-dragging" : "cf-tree"}
        style={{ width: layout.width, height: layout.height, zoom }}
      >
        <TreeLines layout={layout} pointed={pointed} />
        <TreePills pills={layout.pills} called={called} notes={notes} />
        <TreeCards
          cards={layout.cards}
          reached={keys.reached}
          {...{ words, chosen, findingsByStep, notes, readOnly, onPoint, onLift }}
        />
        {!readOnly && <TreePluses pluses={layout.pluses} words={words} />}
        <LooseHead top={layout.looseTop} />
      </div>
    </div>
  );
});

function useCalled(texts: DesignerTexts) {
  return useCallback((exits: readonly Exit[]) => texts.all(exits.map(({ label }) => label ?? texts.overdue)), [texts]);
}

/** Above what the start does not lead to. */
function LooseHead({ top }: { readonly top: number | null }) {
  const texts = useTexts();
  if (top === null) return null;
  return (
    <div className="cf-loose" style={{ top: top - 28 }}>
      {texts.loose}
    </div>
  );
}
