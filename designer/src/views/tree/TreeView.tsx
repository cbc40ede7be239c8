import { memo, useCallback, useImperativeHandle, useRef, useState, type Ref, type RefObject } from "react";
import type { Exit } from "../../model/projection/tree";
import { useDesigning, useTexts } from "../../shell/designing";
import type { DesignerTexts } from "../../texts/designerTexts";
import { useTreeLayout } from "./cardProps";
import type { TreeLayout } from "./layout";
import { TreeCards } from "./TreeCards";
import { TreeLines, type Pointed } from "./TreeLines";
import { TreePills, TreePluses } from "./TreePluses";
import { useDragging } from "./useDragging";
import { useShown } from "./useShown";
import { useTreeKeys } from "./useTreeKeys";

/** How large the tree is drawn when all of it is in sight. */
export type Whole = () => number;

interface Props {
  readonly zoom: number;
  readonly whole: Ref<Whole>;
}

/** 流程图. The procedure as a tree from top to bottom: nothing to place, and nothing that dangles. */
export const TreeView = memo(function TreeView({ zoom, whole }: Props) {
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
  useWhole(whole, pane, layout);
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

function useWhole(whole: Ref<Whole>, pane: RefObject<HTMLDivElement | null>, { width, height }: TreeLayout) {
  useImperativeHandle(
    whole,
    () => () => {
      const { clientWidth, clientHeight } = pane.current ?? { clientWidth: width, clientHeight: height };
      return Math.min(1, clientWidth / width, clientHeight / height);
    },
    [pane, width, height],
  );
}

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
