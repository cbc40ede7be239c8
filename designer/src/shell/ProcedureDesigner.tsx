import type { Viewport } from "@xyflow/react";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import type { StepDescriptor } from "../model/office/descriptor";
import type { Finding } from "../model/office/finding";
import type { FlowDocument } from "../model/document/flow";
import type { History } from "../model/history/history";
import { namesOf, type Asking, type Office } from "../model/office/office";
import type { DesignerTexts } from "../texts/designerTexts";
import { CanvasView } from "../views/canvas/CanvasView";
import { OutlineView } from "../views/outline/OutlineView";
import { TreeView } from "../views/tree/TreeView";
import { ActsContext, DesigningContext, TextsContext, type CardNote } from "./designing";
import type { Acts } from "./designState";
import { Palette } from "./Palette";
import type { Piece } from "./pieces";
import { SidePane } from "./SidePane";
import { TakeAway } from "./takeAway/TakeAway";
import type { OnRegulation } from "./takeAway/useTaking";
import { ArrangeButton } from "./ArrangeButton";
import { Toolbar, type ViewName } from "./Toolbar";
import { useDesigner } from "./useDesigner";
import { useLeaving, type LeftDesigner } from "./leaving";

export interface ProcedureDesignerProps {
  /** The procedure as it is opened. Another one is another designer: give it a `key`. */
  readonly document: FlowDocument;
  /** As the server describes them; a step of another type is drawn with its name and its connections. */
  readonly types: readonly StepDescriptor[];
  readonly texts: DesignerTexts;
  readonly office: Office;
  readonly asking?: Asking;
  readonly readOnly?: boolean;
  /** What lies over the cards, by step. */
  readonly notes?: Readonly<Record<string, CardNote>>;
  /** Steps kept under a name. */
  readonly pieces?: readonly Piece[];
  readonly onKeepPiece?: (piece: Piece) => void;
  /** What the service found beside the checks of the designer itself. */
  readonly found?: readonly Finding[];
  /** Each document that a change makes, undo and redo included, with all that was done. */
  readonly onChange?: (document: FlowDocument, history: History) => void;
  /** The view to begin with, and to be told of. */
  readonly view?: ViewName;
  readonly onView?: (view: ViewName) => void;
  /** Not offered where it is left out. Says itself what went wrong. */
  readonly onRegulation?: OnRegulation;
  /** More tools, at the end of the bar. */
  readonly tools?: ReactNode;
  /** Who is editing, for comments. */
  readonly author?: string;
  /** A step to be brought into sight; another object asks anew. */
  readonly shown?: { readonly step: string } | null;
  /** How it was left: then it goes on with that instead of `document`. */
  readonly left?: LeftDesigner | null;
  /** Told when it goes. */
  readonly onLeave?: (left: LeftDesigner) => void;
}

const noNotes: Readonly<Record<string, CardNote>> = {};
const noPieces: readonly Piece[] = [];
const noAsking: Asking = {};
const nothingFound: readonly Finding[] = [];

/** 流程设计器. A procedure in three views of one model, with undo of everything. Needs `designer.css`, a place with a height, and Ant Design. */
export function ProcedureDesigner(props: ProcedureDesignerProps) {
  const { texts, office, readOnly = false, notes = noNotes } = props;
  const names = useMemo(() => namesOf(office), [office]);
  const { designing, acts } = useDesigner({
    opened: props.document,
    left: props.left?.state ?? null,
    types: props.types,
    names,
    texts,
    readOnly,
    notes,
    office,
    found: props.found ?? nothingFound,
    onChange: props.onChange ?? unheard,
  });
  return (
    <TextsContext value={texts}>
      <ActsContext value={acts}>
        <DesigningContext value={designing}>
          <Desk {...props} acts={acts} />
        </DesigningContext>
      </ActsContext>
    </TextsContext>
  );
}

function Desk(props: ProcedureDesignerProps & { readonly acts: Acts }) {
  const { acts, office, asking = noAsking, pieces = noPieces, author = "", onKeepPiece, onView } = props;
  const [view, show] = useState<ViewName>(props.view ?? "tree");
  const [zoom, setZoom] = useState(props.left?.zoom ?? 1);
  const sightRef = useRef<Viewport | null>(props.left?.sight ?? null);
  const { desk, onScroll } = useLeaving(props.left ?? null, { zoom, sightRef }, props.onLeave);
  const { shown = null } = props;
  useEffect(() => {
    if (shown) acts.goTo(shown.step);
  }, [shown, acts]);
  const turn = (next: ViewName) => {
    show(next);
    onView?.(next);
  };
  return (
    <div
      className="cf-designer"
      ref={desk}
      onScrollCapture={onScroll}
      onKeyDown={(event) => {
        travelled(event, acts);
      }}
    >
      <Toolbar view={view} onView={turn} zoom={zoom} onZoom={setZoom}>
        {view === "canvas" && <ArrangeButton />}
        <TakeAway office={office} onRegulation={props.onRegulation} />
        {props.tools}
      </Toolbar>
      <div className="cf-desk">
        <div className="cf-view">
          {/* A view that one leaves stays as it was. */}
          <Kept shown={view === "tree"}>
            <TreeView zoom={zoom} />
          </Kept>
          {view === "canvas" && <CanvasView sightRef={sightRef} />}
          <Kept shown={view === "outline"}>
            <OutlineView />
          </Kept>
        </div>
        <SidePane office={office} asking={asking} author={author} onKeepPiece={onKeepPiece} />
      </div>
      <Palette pieces={pieces} />
    </div>
  );
}

function Kept({ shown, children }: { readonly shown: boolean; readonly children: ReactNode }) {
  return (
    <div className="cf-kept" hidden={!shown} inert={!shown}>
      {children}
    </div>
  );
}

/** Ctrl+Z and Ctrl+Y, in text fields as well: the field's own undo would know nothing of the rest. */
function travelled(event: KeyboardEvent, acts: Acts): void {
  if (!(event.ctrlKey || event.metaKey)) return;
  const key = event.key.toLowerCase();
  if (key !== "z" && key !== "y") return;
  event.preventDefault();
  if (key === "y" || event.shiftKey) acts.redo();
  else acts.undo();
}

function unheard() {
  // Whoever only looks need not be told.
}
