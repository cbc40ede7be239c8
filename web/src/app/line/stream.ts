/** What a tab is told: the line stands, the inbox may have changed (and the line stands), the line broke and is taken up again. */
export type Sign = "live" | "inbox" | "broken";

/** Milliseconds without a sign of life (the service gives one every 20 s) after which the line counts as dead. */
const silence = 50_000;
const pause = 3_000;

/** Server-sent events of the service. A line that broke is taken up again, for as long as somebody wants it. */
export class Stream {
  private source: EventSource | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The last thing that was known of the line; undefined before the first word. */
  last: Sign | undefined;

  constructor(
    private readonly address: string,
    private readonly tell: (sign: Sign) => void,
  ) {
    this.open();
  }

  end() {
    clearTimeout(this.timer);
    this.source?.close();
  }

  private open() {
    this.source = new EventSource(this.address);
    this.source.addEventListener("beat", () => {
      this.alive("live");
    });
    this.source.addEventListener("inbox", () => {
      this.alive("inbox");
    });
    this.source.addEventListener("error", () => {
      this.broken();
    });
    this.later(silence, () => {
      this.broken();
    });
  }

  private alive(sign: "live" | "inbox") {
    this.last = "live";
    this.tell(sign);
    this.later(silence, () => {
      this.broken();
    });
  }

  private broken() {
    this.source?.close();
    this.last = "broken";
    this.tell("broken");
    this.later(pause, () => {
      this.open();
    });
  }

  private later(after: number, act: () => void) {
    clearTimeout(this.timer);
    this.timer = setTimeout(act, after);
  }
}
