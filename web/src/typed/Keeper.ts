import { drop, keep, read, type Kept, type TypedKey } from "./store";

export type KeptState =
  | { readonly kind: "none" }
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "failed" }
  /** The service will not have it: it stays here, and is not tried again by itself. */
  | { readonly kind: "refused" };

export interface TypedBefore<Value> {
  readonly value: Value;
  /** When its last key was pressed (ISO 8601). */
  readonly at: string;
}

/** What is typed in one form. */
export interface Typed<Value> {
  readonly key: TypedKey;
  /** What was kept, perhaps by another version of the page: what does not fit is left out; null when nothing is left. */
  readonly fit: (kept: unknown) => Value | null;
  /** Nothing typed is not kept. */
  readonly isNothing: (value: Value) => boolean;
  /**
   * How it is written here, where that takes long: then it is written when the typing rests, and at once when the window is hidden or the
   * form is left. Left out: written as it is, at every key.
   */
  readonly write?: (value: Value) => unknown;
  /** Where it is kept for other machines as well; the window has it only until it is there. */
  readonly service?: {
    /** When it had a draft last (ISO 8601). */
    readonly savedAt: string | null;
    /** Answers when it was kept (ISO 8601). */
    readonly save: (value: Value) => Promise<string>;
    /** Stamp of what it has now; null for nothing. Left out, the clock says which of both is newer. */
    readonly base?: () => string | null;
    /** Whether a save that failed would fail again: somebody else has it, or has changed it. */
    readonly isRefusal?: (problem: unknown) => boolean;
  };
}

const rest = 1_200;
/** Before what takes long is written here: a moment, for a browser that breaks down loses so much. */
const short = 400;
const again = 8_000;
/** What clocks of an office differ by, and a save takes. */
const alike = 60_000;

/** Keeps what is typed: here at every key, or a moment after it; at the service a moment after the last key, at once when asked to, and again when it did not work. */
export class Keeper<Value> {
  private pending: { readonly value: Value } | null = null;
  private unwritten: { readonly value: Value } | null = null;
  private writing: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly typed: Typed<Value>;
  private readonly tell: (state: KeptState) => void;

  constructor(typed: Typed<Value>, tell: (state: KeptState) => void) {
    this.typed = typed;
    this.tell = tell;
  }

  /** What was typed here before. A draft that the service got since, from another machine, is not overruled. */
  before(): TypedBefore<Value> | null {
    const kept = read(this.typed.key);
    return kept && !this.isOverruled(kept) ? this.fitting(kept) : null;
  }

  /** What was typed here before and the service has got another draft since: whoever typed both decides. */
  aside(): TypedBefore<Value> | null {
    const kept = read(this.typed.key);
    return kept && this.isOverruled(kept) ? this.fitting(kept) : null;
  }

  private isOverruled({ at, base }: Kept): boolean {
    const { service } = this.typed;
    if (service?.base && base !== undefined) return service.base() !== base;
    return service?.savedAt != null && Date.parse(service.savedAt) > at + alike;
  }

  private fitting(kept: Kept): TypedBefore<Value> | null {
    const { fit, isNothing } = this.typed;
    const value = fit(kept.value);
    return value === null || isNothing(value) ? null : { value, at: new Date(kept.at).toISOString() };
  }

  keep(value: Value) {
    const { isNothing, service, write } = this.typed;
    if (isNothing(value)) {
      this.forget();
      return;
    }
    this.unwritten = { value };
    if (service) {
      this.pending = { value };
      this.later(rest);
    }
    if (write) {
      clearTimeout(this.writing);
      this.writing = setTimeout(() => {
        this.writeHere();
      }, short);
    } else this.writeHere();
  }

  /** What was typed last is written here now. */
  writeHere() {
    clearTimeout(this.writing);
    const { unwritten } = this;
    const { key, service, write } = this.typed;
    if (!unwritten) return;
    this.unwritten = null;
    const at = keep(key, write ? write(unwritten.value) : unwritten.value, service?.base?.());
    // Without a time the page says that nothing is kept.
    if (!service) this.tell(at ? { kind: "saved", at } : { kind: "none" });
  }

  /** What the service does not have yet is brought there now. */
  async flush() {
    this.writeHere();
    clearTimeout(this.timer);
    // One after the other: each has to know what the service answered to the one before.
    while (this.saving) await this.saving;
    const { pending } = this;
    const { service } = this.typed;
    if (!pending || !service) return;
    this.pending = null;
    this.saving = this.bring(pending, service);
    await this.saving;
    this.saving = null;
  }

  private async bring(pending: { readonly value: Value }, service: NonNullable<Typed<Value>["service"]>) {
    this.tell({ kind: "saving" });
    try {
      this.tell({ kind: "saved", at: await service.save(pending.value) });
      if (!this.isBehind()) drop(this.typed.key);
    } catch (problem) {
      // What was typed meanwhile is newer.
      this.pending ??= pending;
      const refused = service.isRefusal?.(problem) ?? false;
      this.tell({ kind: refused ? "refused" : "failed" });
      if (!refused) this.later(again);
    }
  }

  /** It was handed in or given up: there is nothing to keep. */
  forget() {
    this.pending = null;
    this.unwritten = null;
    clearTimeout(this.timer);
    clearTimeout(this.writing);
    drop(this.typed.key);
    this.tell({ kind: "none" });
  }

  /** Something was typed while the last was being saved. */
  private isBehind(): boolean {
    return this.pending !== null;
  }

  private later(after: number) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), after);
  }
}
