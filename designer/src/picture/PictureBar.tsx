import type { DrawnPicture } from "../model/picture/drawn";
import type { View } from "./useView";

interface Props {
  readonly picture: DrawnPicture;
  readonly view: View;
  readonly asList: boolean;
  readonly onList: (asList: boolean) => void;
}

/** Zoom, fit, to where the case is; as a picture or as a list. */
export function PictureBar({ picture: { texts, here }, view, asList, onList }: Props) {
  const [first] = here;
  return (
    <div className="cf-picture-bar" role="toolbar" aria-label={texts.tools}>
      {!asList && (
        <>
          {first !== undefined && (
            <Tool
              face={texts.showHere}
              act={() => {
                view.show(first);
              }}
            />
          )}
          <Tool face={texts.showAll} act={view.showAll} />
          <Tool
            face="－"
            label={texts.zoomOut}
            act={() => {
              view.zoomBy(0.8);
            }}
          />
          <Tool
            face="＋"
            label={texts.zoomIn}
            act={() => {
              view.zoomBy(1.25);
            }}
          />
        </>
      )}
      <span className="cf-spring" />
      <Tool
        face={asList ? texts.asPicture : texts.asList}
        act={() => {
          onList(!asList);
        }}
      />
    </div>
  );
}

function Tool({ label, face, act }: { readonly label?: string; readonly face: string; readonly act: () => void }) {
  return (
    <button type="button" className="cf-picture-tool" title={label} aria-label={label} onClick={act}>
      {face}
    </button>
  );
}
