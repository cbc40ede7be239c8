import { useCallback, useRef, useState } from "react";
import { useDesigning, useTexts } from "../../shell/designing";
import { TreeCard } from "./TreeCard";
import { TreeLines, type Pointed } from "./TreeLines";
import { TreePills, TreePluses } from "./TreePluses";
import { cardPropsOf, useTreeLayout } from "./treeCards";
import { useDragging } from "./useDragging";
import { useShown } from "./useShown";
import { useTreeKeys } from "./useTreeKeys";

/** 流程图. The procedure as a tree from top to bottom: nothing to place, and nothing that dangles. */
export function TreeView({ zoom }: { readonly zoom: number }) {
  const designing = useDesigning();
  const texts = useTexts();
  const pane = useRef<HTMLDivElement>(null);
  const layout = useTreeLayout(designing, texts);
  const [pointed, point] = useState<Pointed | null>(null);
  const onPoint = useCallback((from: string, port: string, to: string | null) => {
    point(to === null ? null : { from, port, to });
  }, []);
  const { onLift, lifted } = useDragging(pane, zoom, layout.pluses);
  const keys = useTreeKeys(designing, layout, pane);
  useShown(pane, designing, layout, zoom);
  const size = { width: layout.width, height: layout.height, zoom };
  return (
    <div
      className="cf-tree-pane"
      ref={pane}
      onKeyDown={keys.press}
      role="group"
      aria-label={`${texts.tree}. ${texts.treeKeys}`}
    >
      <div className={lifted ? "cf-tree cf-dragging" : "cf-tree"} style={size}>
        <TreeLines layout={layout} pointed={pointed} />
        <TreePills pills={layout.pills} notes={designing.notes} />
        {layout.cards.map((card) => (
          <TreeCard
            key={card.placed.step}
            {...cardPropsOf(card, designing)}
            reached={keys.reached === card.placed.step}
            onPoint={onPoint}
            onLift={onLift}
          />
        ))}
        {!designing.readOnly && <TreePluses pluses={layout.pluses} words={designing.words} />}
        {layout.looseTop !== null && (
          <div className="cf-loose" style={{ top: layout.looseTop - 28 }}>
            {texts.loose}
          </div>
        )}
      </div>
    </div>
  );
}
