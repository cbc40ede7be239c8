import type { FieldValues } from "../api/schemas";
import type { Unsaved } from "./unsaved";

export type DraftState =
  | { readonly kind: "none" }
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "failed" };

const rest = 1_200;
const again = 8_000;

/** Keeps what is typed: a moment after the last key, at once when asked to, and again when it did not work. */
export class DraftKeeper {
  private pending: FieldValues | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly save: (fields: FieldValues) => Promise<string>;
  private readonly tell: (state: DraftState) => void;
  private readonly unsaved: Unsaved;

  /** @param save keeps the fields and says when they were kept. */
  constructor(save: (fields: FieldValues) => Promise<string>, tell: (state: DraftState) => void, unsaved: Unsaved) {
    this.save = save;
    this.tell = tell;
    this.unsaved = unsaved;
  }

  keep(fields: FieldValues) {
    this.pending = fields;
    this.unsaved.put(fields);
    this.later(rest);
  }

  async flush() {
    clearTimeout(this.timer);
    const fields = this.pending;
    if (!fields) return;
    this.pending = null;
    this.tell({ kind: "saving" });
    try {
      this.tell({ kind: "saved", at: await this.save(fields) });
      if (!this.isBehind()) this.unsaved.drop();
    } catch {
      this.tell({ kind: "failed" });
      // What was typed meanwhile is newer.
      this.pending ??= fields;
      this.later(again);
    }
  }

  /** After the task is done there is nothing to keep. */
  forget() {
    this.pending = null;
    this.unsaved.drop();
    clearTimeout(this.timer);
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
