import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { recovered } from "../api/recovery";

export type Line = "connecting" | "live" | "broken";

/** Milliseconds without a sign of life (the service gives one every 20 s) after which the line counts as dead. */
const silence = 50_000;
const pause = 3_000;

/**
 * Server-sent events: tells the queries that begin with `inbox` to read again. A line that broke is taken up again; what was
 * missed meanwhile is read then.
 */
export function useLive(wanted: boolean): Line {
  const cache = useQueryClient();
  const [line, setLine] = useState<Line>("connecting");
  useEffect(() => {
    if (!wanted) return undefined;
    return watch({
      onLine: setLine,
      onInbox: () => void cache.invalidateQueries({ queryKey: ["inbox"] }),
      onHealed: () => {
        recovered();
        void cache.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "me" });
      },
    });
  }, [wanted, cache]);
  return line;
}

interface Watcher {
  readonly onLine: (line: Line) => void;
  readonly onInbox: () => void;
  readonly onHealed: () => void;
}

function watch({ onLine, onInbox, onHealed }: Watcher): () => void {
  const timer = new Timer();
  let source: EventSource | undefined;
  let wasBroken = false;

  function alive() {
    onLine("live");
    if (wasBroken) onHealed();
    wasBroken = false;
    timer.set(silence, broken);
  }

  function broken() {
    wasBroken = true;
    source?.close();
    onLine("broken");
    timer.set(pause, open);
  }

  function open() {
    source = listen(alive, onInbox, broken);
    timer.set(silence, broken);
  }

  open();
  return () => {
    timer.clear();
    source?.close();
  };
}

function listen(alive: () => void, onInbox: () => void, broken: () => void): EventSource {
  const source = new EventSource("/api/inbox/events");
  source.addEventListener("beat", alive);
  source.addEventListener("inbox", () => {
    alive();
    onInbox();
  });
  source.addEventListener("error", broken);
  return source;
}

/** At most one thing to do later. */
class Timer {
  private running: ReturnType<typeof setTimeout> | undefined;

  set(after: number, act: () => void) {
    this.clear();
    this.running = setTimeout(act, after);
  }

  clear() {
    clearTimeout(this.running);
  }
}
