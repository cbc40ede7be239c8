import { Button } from "antd";
import { useTexts } from "./designing";

interface Props {
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

const least = 0.25;
const largest = 2;

/** How large the tree is drawn. */
export function Zoom({ zoom, onZoom }: Props) {
  const texts = useTexts();
  const to = (factor: number) => {
    onZoom(Math.min(largest, Math.max(least, Math.round(zoom * factor * 20) / 20)));
  };
  return (
    <span className="cf-zoom">
      <Button
        size="small"
        type="text"
        aria-label={texts.zoomOut}
        onClick={() => {
          to(0.8);
        }}
      >
        −
      </Button>
      <Button
        size="small"
        type="text"
        onClick={() => {
          onZoom(1);
        }}
      >
        {Math.round(zoom * 100)}%
      </Button>
      <Button
        size="small"
        type="text"
        aria-label={texts.zoomIn}
        onClick={() => {
          to(1.25);
        }}
      >
        ＋
      </Button>
    </span>
  );
}
