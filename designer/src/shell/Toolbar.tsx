import { Button, Dropdown, Segmented } from "antd";
import { useState, type ReactNode, type RefObject } from "react";
import type { Whole } from "../views/tree/TreeView";
import { useActs, useDesigning, useTexts } from "./designing";
import { FindingsButton } from "./FindingsButton";
import { FindStep } from "./FindStep";
import { historyItems } from "./historyItems";
import { Zoom } from "./Zoom";

export type ViewName = "tree" | "canvas" | "outline";

interface Props {
  readonly view: ViewName;
  readonly onView: (view: ViewName) => void;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
  readonly whole: RefObject<Whole | null>;
  /** What whoever shows the designer adds at the end. */
  readonly children?: ReactNode;
}

/** Which view, which step, how large; undo and redo with all that was done. */
export function Toolbar({ view, onView, zoom, onZoom, whole, children }: Props) {
  const texts = useTexts();
  return (
    <div className="cf-bar" role="toolbar" aria-label={texts.tools}>
      <Segmented<ViewName>
        value={view}
        onChange={onView}
        aria-label={texts.views}
        options={[
          { value: "tree", label: texts.tree },
          { value: "canvas", label: texts.canvas },
          { value: "outline", label: texts.outline },
        ]}
      />
      <FindStep />
      <Travel />
      <span className="cf-spring" />
      <FindingsButton />
      {view === "tree" && <Zoom {...{ zoom, onZoom, whole }} />}
      {children}
    </div>
  );
}

function Travel() {
  const designing = useDesigning();
  const acts = useActs();
  const texts = useTexts();
  const [open, show] = useState(false);
  const { history, readOnly } = designing;
  if (readOnly) return null;
  return (
    <span className="cf-travel">
      <Button size="small" disabled={history.now === 0} onClick={acts.undo} aria-keyshortcuts="Control+Z">
        ↶ {texts.undo}
      </Button>
      <Button
        size="small"
        disabled={history.now === history.entries.length - 1}
        onClick={acts.redo}
        aria-label={texts.redo}
        title={texts.redo}
        aria-keyshortcuts="Control+Y"
      >
        ↷
      </Button>
      <Dropdown
        trigger={["click"]}
        open={open}
        onOpenChange={show}
        menu={{
          // Hundreds of entries are put into words when somebody wants to read them, not at every key.
          items: open ? historyItems(designing, texts) : [],
          selectedKeys: [String(history.now)],
          onClick: ({ key }) => {
            acts.jump(Number(key));
          },
        }}
      >
        <Button size="small" type="text">
          {texts.history}
        </Button>
      </Dropdown>
    </span>
  );
}
