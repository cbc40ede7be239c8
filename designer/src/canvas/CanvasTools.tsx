import { useReactFlow } from "@xyflow/react";
import type { PictureTexts } from "../texts/texts";
import { glide, showAll } from "./view";

/** Zoom and fit. */
export function CanvasTools({ texts }: { readonly texts: PictureTexts }) {
  const flow = useReactFlow();
  return (
    <div className="cf-tools" role="toolbar" aria-label={texts.tools}>
      <Tool label={texts.zoomIn} face="＋" act={() => void flow.zoomIn({ duration: glide() })} />
      <Tool label={texts.zoomOut} face="－" act={() => void flow.zoomOut({ duration: glide() })} />
      <Tool label={texts.showAll} face={texts.showAll} act={() => void showAll(flow)} />
    </div>
  );
}

function Tool({ label, face, act }: { readonly label: string; readonly face: string; readonly act: () => void }) {
  return (
    <button type="button" className="cf-tool" title={label} aria-label={label} onClick={act}>
      {face}
    </button>
  );
}
