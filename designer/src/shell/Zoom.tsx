import { Button } from "antd";
import type { RefObject } from "react";
import type { Whole } from "../views/tree/TreeView";
import { useTexts } from "./designing";

interface Props {
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
  readonly whole: RefObject<Whole | null>;
}

const least = 0.25;
const largest = 2;

/** How large the tree is drawn. */
export function Zoom({ zoom, onZoom, whole }: Props) {
  const texts = useTexts();
  const to = (factor: number) => {
    onZoom(Math.min(largest, Math.max(least, Math.round(zoom * factor * 20) / 20)));
  };
  return (
    <span className="cf-zoom">
      <Tool
        face="−"
        label={texts.zoomOut}
        act={() => {
          to(0.8);
        }}
      />
      <Tool
        face={`${Math.round(zoom * 100)}%`}
        act={() => {
          onZoom(1);
        }}
      />
      <Tool
        face="＋"
        label={texts.zoomIn}
        act={() => {
          to(1.25);
        }}
      />
      <Tool
        face={texts.showAll}
        act={() => {
          onZoom(whole.current?.() ?? 1);
        }}
      />
    </span>
  );
}

interface ToolProps {
  readonly face: string;
  readonly label?: string;
  readonly act: () => void;
}

function Tool({ face, label, act }: ToolProps) {
  return (
    <Button size="small" type="text" {...(label !== undefined && { "aria-label": label })} onClick={act}>
      {face}
    </Button>
  );
}
