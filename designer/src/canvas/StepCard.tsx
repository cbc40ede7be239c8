import { Handle, Position, type NodeProps } from "@xyflow/react";
import { useContext, type KeyboardEvent } from "react";
import { CommentSign } from "./CommentSign";
import { portTop } from "./cardSize";
import type { Card, CardNode } from "./drawing";
import { Moving, type CardMoving } from "./moving";

/** A step: its name, who and until when, what happened here, and a row for each outcome. */
export function StepCard({ data }: NodeProps<CardNode>) {
  const moving = useContext(Moving);
  return (
    <div data-step={data.id} className="cf-card" {...asButton(data.id, moving)}>
      <Handle type="target" position={Position.Left} id="In" className="cf-in" style={{ top: portTop }} />
      <Head card={data} />
      <Rows card={data} />
    </div>
  );
}

function asButton(id: string, moving: CardMoving) {
  return {
    role: "button",
    tabIndex: moving.current === id ? 0 : -1,
    "aria-pressed": moving.chosen === id,
    onFocus: () => {
      moving.arrive(id);
    },
    onClick: () => {
      moving.choose(id);
    },
    onKeyDown: (event: KeyboardEvent) => {
      moving.press(event, id);
    },
  };
}

function Head({ card }: { readonly card: Card }) {
  return (
    <div className="cf-head" title={card.sentence}>
      <div className="cf-title">
        <span className="cf-cut">{card.title}</span>
        <CommentSign {...card.comments} />
        {card.count !== null && (
          <span className="cf-count">
            <span aria-hidden="true">{card.count}</span>
            <span className="cf-unseen">{card.countWords}</span>
          </span>
        )}
      </div>
      {card.problems !== undefined && <span className="cf-unseen">{card.problems}</span>}
      {card.meta !== "" && <div className="cf-meta cf-cut">{card.meta}</div>}
    </div>
  );
}

function Rows({ card }: { readonly card: Card }) {
  if (card.bare)
    return <Handle type="source" position={Position.Right} id="Done" className="cf-out" style={{ top: portTop }} />;
  return card.rows.map((row) => (
    <div key={row.port} className="cf-row">
      <span className="cf-outcome">
        {row.label}
        {row.leadsTo.length > 0 && <span className="cf-unseen"> → {row.leadsTo.join(", ")}</span>}
      </span>
      <Handle type="source" position={Position.Right} id={row.port} className="cf-out" />
    </div>
  ));
}
