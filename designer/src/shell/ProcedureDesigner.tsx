import type { Viewport } from "@xyflow/react";
import {
  lazy,
  Suspense,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from "react";
import type { StepDescriptor } from "../model/office/descriptor";
import type { Finding } from "../model/office/finding";
import type { FlowDocument } from "../model/document/flow";
import type { History } from "../model/history/history";
import { namesOf, type Asking, type Office } from "../model/office/office";
import type { DesignerTexts } from "../texts/designerTexts";
import { OutlineView } from "../views/outline/OutlineView";
import { TreeView, type Whole } from "../views/tree/TreeView";
import { ActsContext, DesigningContext, TextsContext, useDesigning, type CardNote } from "./designing";
import type { Acts } from "./designState";
import { Kept } from "./kept/Kept";
import { Palette } from "./Palette";
import type { Piece } from "./pieces";
import { SidePane } from "./pane/SidePane";
import { TakeAway } from "./takeAway/TakeAway";
import type { OnRegulation } from "./takeAway/useTaking";
import { ArrangeButton } from "./ArrangeButton";
import { Toolbar, type ViewName } from "./Toolbar";
import { useDesigner } from "./useDesigner";
import { useLeaving, type LeftDesigner } from "./kept/leaving";

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

/** What draws freely is large: it is fetched when somebody wants it. */
const CanvasView = lazy(async () => ({ default: (await import("../views/canvas/CanvasView")).CanvasView }));

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
  const whole = useRef<Whole>(null);
  const sightRef = useRef<Viewport | null>(props.left?.sight ?? null);
  const { desk, onScroll } = useLeaving(props.left ?? null, { zoom, sightRef }, props.onLeave);
  useChosenInSight(view, acts);
  useFocusKept(desk);
  const { shown = null } = props;
  useEffect(() => {
    if (shown) acts.goTo(shown.step);
  }, [shown, acts]);
  const turn = (next: ViewName) => {
    show(next);
    onView?.(next);
  };
  return (
    <div className="cf-designer" ref={desk} tabIndex={-1} onScrollCapture={onScroll} onKeyDown={travelling(acts)}>
      <Toolbar view={view} onView={turn} zoom={zoom} onZoom={setZoom} whole={whole}>
        {view === "canvas" && <ArrangeButton />}
        <TakeAway office={office} onRegulation={props.onRegulation} />
        {props.tools}
      </Toolbar>
      <div className="cf-desk">
        <div className="cf-view">
          {/* A view that one leaves stays as it was. */}
          <Kept shown={view === "tree"}>
            <TreeView zoom={zoom} whole={whole} />
          </Kept>
          {view === "canvas" && (
            <Suspense fallback={null}>
              <CanvasView sightRef={sightRef} />
            </Suspense>
          )}
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

/** A view is found again as it was left, but for a step that was chosen in another one: that is brought into sight. */
function useChosenInSight(view: ViewName, acts: Acts) {
  const { chosen } = useDesigning();
  const last = chosen.at(-1);
  const left = useRef<Partial<Record<ViewName, string | undefined>>>({ [view]: last });
  const turned = useEffectEvent(() => {
    if (last !== undefined && left.current[view] !== last) acts.lookAt(last);
    left.current[view] = last;
  });
  useEffect(() => {
    turned();
  }, [view]);
  useEffect(() => {
    left.current[view] = last;
  }, [view, last]);
}

/** What had the focus may be gone with a change: then the designer has it, so that the change can be undone by the keys. */
function useFocusKept(desk: RefObject<HTMLDivElement | null>) {
  const { document } = useDesigning();
  const opened = useRef(document);
  useEffect(() => {
    const { activeElement, body } = globalThis.document;
    if (document !== opened.current && activeElement === body) desk.current?.focus({ preventScroll: true });
  }, [desk, document]);
}

/** Ctrl+Z and Ctrl+Y, in text fields as well: the field's own undo would know nothing of the rest. */
const travelling = (acts: Acts) => (event: KeyboardEvent) => {
  if (!(event.ctrlKey || event.metaKey)) return;
  const key = event.key.toLowerCase();
  if (key !== "z" && key !== "y") return;
  event.preventDefault();
  if (key === "y" || event.shiftKey) acts.redo();
  else acts.undo();
};

function unheard() {
  // Whoever only looks need not be told.
}
