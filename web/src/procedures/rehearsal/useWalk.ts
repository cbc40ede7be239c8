import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useMe } from "../../session/session";
import { useTyped } from "../../typed/useTyped";
import type { ProcedureText } from "../procedures";
import {
  walkQuery,
  wayTo,
  type RehearsedStep,
  type SavedWalk,
  type State,
  type WalkMove,
  type WalkScript,
} from "./calls";
import { madeIn, newScript, readScript, refusedMove, withMove, withoutLast, type Opening } from "./script";

/** A walk in hand. */
export interface WalkInHand {
  readonly script: WalkScript;
  /** After the start and after each move; empty until they are there, and when there is nothing to walk. */
  readonly states: readonly State[];
  readonly made: number;
  readonly refused: WalkMove | undefined;
  /** The kept walk that this one was opened from. */
  readonly from: SavedWalk | null;
  /** Another for each walk that is begun or opened. */
  readonly round: number;
  readonly busy: boolean;
  readonly problem: Error | null;
  readonly move: (move: WalkMove) => void;
  /** Where a case may stay. */
  readonly steps: readonly RehearsedStep[];
  /** Walks on to a step, whatever has to be done for it. */
  readonly walkTo: (step: string) => void;
  readonly back: () => void;
  readonly begin: (opening: Opening) => void;
  readonly open: (walk: SavedWalk) => void;
  readonly anew: () => void;
  /** It is kept now as this one. */
  readonly savedAs: (walk: SavedWalk) => void;
}

interface InHand {
  readonly script: WalkScript;
  readonly from: SavedWalk | null;
  readonly round: number;
}

/** The script is all there is of a walk; it outlives a reload of the window. */
export function useWalk(text: ProcedureText): WalkInHand {
  const { inHand, put } = useInHand(text);
  const { script } = inHand;
  const walk = useQuery(walkQuery(text, script));
  const states = walk.data?.states ?? [];
  const made = madeIn(states);
  const settled = !walk.isFetching;
  // What was refused is not walked on from.
  const going = useGoing(text, settled ? { ...script, moves: script.moves.slice(0, Math.max(made, 0)) } : script, put);
  return {
    ...inHand,
    ...actsOf(put),
    ...{ states, made, busy: !settled || going.isPending, problem: going.error ?? walk.error },
    steps: walk.data?.steps ?? [],
    walkTo: going.mutate,
    refused: settled ? refusedMove(script, states) : undefined,
    // A second press before the answer is there is not meant for what is not seen yet.
    move: (move) => {
      going.reset();
      if (settled) put(({ script: now }) => ({ script: withMove(now, made, move) }));
    },
    back: () => {
      going.reset();
      if (settled) put(({ script: now }) => ({ script: withoutLast(now, walk.error ? now.moves.length : made) }));
    },
  };
}

/** Moves that the service finds, made as if by hand. */
function useGoing(text: ProcedureText, script: WalkScript, put: Put) {
  return useMutation({
    mutationFn: (step: string) => wayTo(text, script, step),
    onSuccess: (moves) => {
      // How it begins may have been changed while the way was looked for.
      put((now) => ({ script: { ...now.script, moves: [...moves] } }));
    },
  });
}

type Put = (next: (now: InHand) => Partial<InHand>) => void;

/** Kept in this window at every change. */
function useInHand(text: ProcedureText) {
  const kept = useTyped<WalkScript>({
    key: { person: useMe().code, of: `rehearsal/${text.version.definitionId}`, where: "window" },
    fit: readScript,
    isNothing: () => false,
  });
  const [inHand, take] = useState<InHand>(() => ({
    script: kept.before ?? newScript(new Date()),
    from: null,
    round: 0,
  }));
  const [opened] = useState(inHand.script);
  const { keep } = kept;
  useEffect(() => {
    if (inHand.script !== opened) keep(inHand.script);
  }, [inHand.script, opened, keep]);
  const put: Put = (next) => {
    take((now) => ({ ...now, ...next(now) }));
  };
  return { inHand, put };
}

function actsOf(put: Put): Pick<WalkInHand, "begin" | "open" | "anew" | "savedAs"> {
  return {
    begin: ({ start, fields }) => {
      put(({ script }) => ({ script: { ...script, start, fields } }));
    },
    open: (from) => {
      put(({ round }) => ({ script: from.script, from, round: round + 1 }));
    },
    anew: () => {
      put(({ round }) => ({ script: newScript(new Date()), from: null, round: round + 1 }));
    },
    savedAs: (from) => {
      put(() => ({ from }));
    },
  };
}
