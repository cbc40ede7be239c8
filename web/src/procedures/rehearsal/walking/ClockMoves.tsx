import { byLabel } from "@caseflow/designer";
import { Alert, Button, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { MomentInput } from "../../../fields/inputs/TimeInput";
import { classesOf } from "../../../parts/looks/classes";
import type { WalkInHand } from "../useWalk";
import { useVirtualTime } from "../virtualTime";
import styles from "./WalkPane.module.css";

const css = classesOf(styles);

/** A day by the wall: calendar days would skip what is off. */
const oneDay = { amount: 24, clock: "ClockHours" } as const;

/** What time does: to the next moment, by a day, until a moment; and one step back. */
export function ClockMoves({ walk }: { readonly walk: WalkInHand }) {
  const { t } = useTranslation();
  const { states, script, move, back, refused } = walk;
  const [waiting, wait] = useState(false);
  const last = states.at(-1);
  return (
    <>
      <div className={`${css("line")} ${css("moves")}`}>
        <Button
          type="primary"
          disabled={!last?.next}
          onClick={() => {
            move({ kind: "Next" });
          }}
        >
          {t("rehearsal.clock.next")} <span aria-hidden="true">▸▸</span>
        </Button>
        <Button
          disabled={!last?.caseOpen}
          onClick={() => {
            move({ kind: "Wait", limit: oneDay });
          }}
        >
          {t("rehearsal.clock.day")}
        </Button>
        <Button
          aria-expanded={waiting}
          disabled={!last?.caseOpen}
          onClick={() => {
            wait(!waiting);
          }}
        >
          {t("rehearsal.clock.until")}
        </Button>
        <Button disabled={script.moves.length === 0} onClick={back}>
          {t("rehearsal.clock.back")}
        </Button>
      </div>
      <WalkTo walk={walk} />
      {waiting && last && <Until key={last.now} walk={walk} now={last.now} />}
      {refused && refused.kind !== "Act" && <Alert role="alert" type="warning" title={last?.refused?.text} />}
      <WhatIsNext walk={walk} />
    </>
  );
}

/** 走到某个环节: what lies between is done by whoever may, with anything that fits. */
function WalkTo({ walk: { steps, states, busy, walkTo } }: { readonly walk: WalkInHand }) {
  const { t } = useTranslation();
  const standing = new Set(states.at(-1)?.tasks.map(({ step }) => step));
  const options = steps.filter(({ id }) => !standing.has(id)).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select<string>
      className={css("wide")}
      value={null}
      options={options}
      loading={busy}
      disabled={states.at(-1)?.caseOpen !== true}
      showSearch={byLabel}
      aria-label={t("rehearsal.clock.walkTo")}
      placeholder={t("rehearsal.clock.walkTo")}
      notFoundContent={t("rehearsal.clock.noStep")}
      onChange={walkTo}
    />
  );
}

function Until({ walk, now }: { readonly walk: WalkInHand; readonly now: string }) {
  const { t } = useTranslation();
  const [moment, setMoment] = useState(now);
  return (
    <div className={css("line")}>
      <MomentInput
        label={t("rehearsal.clock.until")}
        value={moment}
        onChange={(value) => {
          if (typeof value === "string") setMoment(value);
        }}
      />
      <Button
        disabled={moment === ""}
        onClick={() => {
          walk.move({ kind: "Until", moment });
        }}
      >
        {t("rehearsal.clock.go")}
      </Button>
    </div>
  );
}

/** What happens next by itself, said before it does. */
function WhatIsNext({ walk }: { readonly walk: WalkInHand }) {
  const { t } = useTranslation();
  const { at } = useVirtualTime();
  const last = walk.states.at(-1);
  if (!last?.caseOpen) return null;
  return (
    <p className={css("quiet")}>
      {last.next
        ? t("rehearsal.clock.ahead", { at: at(last.next.at), what: last.next.what.join(t("parts.and")) })
        : t("rehearsal.clock.nothing")}
    </p>
  );
}
