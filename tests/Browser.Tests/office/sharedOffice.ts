import type { Cookie } from "@playwright/test";
import type { Post } from "./people";
import { startProgram, type Engine, type Program } from "./program";

/** A running program, and who is signed in to it. */
export interface Opened {
  readonly program: Program;
  readonly sessions: Map<Post, Cookie[]>;
  readonly shared: boolean;
}

/** The office in which the tests of one worker follow each other; it ends when one asks for another. */
export class SharedOffice {
  private key = "";
  private opened: Opened | undefined;

  async open(name: string, settings: Readonly<Record<string, string>>, engine: Engine): Promise<Opened> {
    const key = JSON.stringify([name, engine, settings]);
    if (this.opened && this.key === key) return this.opened;
    await this.close();
    this.opened = { program: await startProgram(settings, engine), sessions: new Map(), shared: true };
    this.key = key;
    return this.opened;
  }

  async close() {
    await this.opened?.program.stop();
    this.opened = undefined;
  }
}
