import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Sign } from "./stream";
import { Switchboard, type Said, type Tab } from "./switchboard";

class Source extends EventTarget {
  static readonly opened: Source[] = [];
  closed = false;

  constructor(readonly address: string) {
    super();
    Source.opened.push(this);
  }

  close() {
    this.closed = true;
  }

  says(kind: "beat" | "inbox" | "error") {
    this.dispatchEvent(new Event(kind));
  }
}

class OpenTab implements Tab {
  onmessage: Tab["onmessage"] = null;
  readonly told: Sign[] = [];

  postMessage(sign: Sign) {
    this.told.push(sign);
  }

  say(said: Said) {
    this.onmessage?.(new MessageEvent("message", { data: said }));
  }
}

const address = "/api/inbox/events";

/** Tabs that show one person each. */
function joined(...people: readonly string[]): readonly OpenTab[] {
  const board = new Switchboard();
  return people.map((person) => {
    const tab = new OpenTab();
    board.take(tab);
    tab.say({ person, address });
    return tab;
  });
}

const open = () => Source.opened.filter(({ closed }) => !closed);
const first = () => {
  const [source] = open();
  if (!source) throw new Error("No stream is open.");
  return source;
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("EventSource", Source);
  Source.opened.length = 0;
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("keeps one stream for any number of tabs, and tells all of them", () => {
  const tabs = joined(...Array.from({ length: 8 }, () => "lin"));
  first().says("inbox");
  expect(open()).toHaveLength(1);
  for (const tab of tabs) expect(tab.told).toEqual(["inbox"]);
});

it("goes on when the first tab is closed, and ends with the last", () => {
  const [one, other] = joined("lin", "lin");
  one?.say("gone");
  first().says("inbox");
  expect(other?.told).toEqual(["inbox"]);
  expect(one?.told).toEqual([]);
  other?.say("gone");
  expect(open()).toHaveLength(0);
});

it("opens the stream anew when another person's page joins", () => {
  joined("lin", "zhou");
  expect(Source.opened).toHaveLength(2);
  expect(open()).toHaveLength(1);
});

it("tells a tab that joins what is known of the line", () => {
  const board = new Switchboard();
  const [one, late] = [new OpenTab(), new OpenTab()];
  board.take(one);
  board.take(late);
  one.say({ person: "lin", address });
  first().says("error");
  late.say({ person: "lin", address });
  expect(late.told).toEqual(["broken"]);
});

it("takes a line up again that broke or is silent for too long", () => {
  const [tab] = joined("lin");
  first().says("beat");
  first().says("error");
  expect(open()).toHaveLength(0);
  vi.advanceTimersByTime(3_000);
  first().says("beat");
  expect(tab?.told).toEqual(["live", "broken", "live"]);
  vi.advanceTimersByTime(50_000);
  expect(tab?.told).toEqual(["live", "broken", "live", "broken"]);
  vi.advanceTimersByTime(3_000);
  expect(open()).toHaveLength(1);
});
