import { expect, test as base, type BrowserContextOptions } from "@playwright/test";
import { Colleague } from "../screens/colleague";
import { password, people, type Post } from "./people";
import type { Engine, Program } from "./program";
import { SharedOffice, type Opened } from "./sharedOffice";
import { startProgram } from "./program";

interface Office {
  /** The running program, with nothing in it yet; or, with `shared`, with what earlier tests left. */
  readonly program: Program;
  /**
   * Somebody who has signed in, in a browser of their own; the same colleague when asked again. They stand at their first page; with
   * `shared` they have opened none yet.
   */
  readonly at: (post: Post, browser?: BrowserContextOptions) => Promise<Colleague>;
}

export interface Options {
  readonly settings: Readonly<Record<string, string>>;
  /** Which database the office is on. */
  readonly engine: Engine;
  /**
   * The name of an office in which others may have worked before, for tests that ask of nothing but their own cases. A program that
   * has warmed up answers several times faster, and nobody signs in anew. Empty: an office of its own.
   */
  readonly shared: string;
}

interface OfWorker {
  readonly sharedOffice: SharedOffice;
}

interface Inner {
  readonly opened: Opened;
}

export const test = base.extend<Office & Options & Inner, OfWorker>({
  settings: [{}, { option: true }],
  engine: ["Sqlite", { option: true }],
  shared: ["", { option: true }],
  sharedOffice: [
    // eslint-disable-next-line no-empty-pattern -- how a fixture says that it needs no other
    async ({}, lend) => {
      const office = new SharedOffice();
      await lend(office);
      await office.close();
    },
    { scope: "worker" },
  ],
  opened: async ({ settings, engine, shared, sharedOffice }, lend) => {
    if (shared !== "") {
      await lend(await sharedOffice.open(shared, settings, engine));
      return;
    }
    const program = await startProgram(settings, engine);
    await lend({ program, sessions: new Map(), shared: false });
    await program.stop();
  },
  program: async ({ opened }, lend) => {
    await lend(opened.program);
  },
  at: async ({ browser, opened, contextOptions }, lend) => {
    const colleagues = new Map<Post, Colleague>();
    await lend(async (post, options = {}) => {
      const known = colleagues.get(post);
      if (known) return known;
      const context = await browser.newContext({ ...contextOptions, baseURL: opened.program.address, ...options });
      const colleague = new Colleague(await context.newPage());
      colleagues.set(post, colleague);
      const session = opened.sessions.get(post);
      if (session) await context.addCookies(session);
      else {
        const answer = await context.request.post("/api/sign-in", { data: { account: people[post], password } });
        expect(answer.ok(), post).toBe(true);
        opened.sessions.set(post, await context.cookies());
      }
      if (!opened.shared) await colleague.arrives();
      return colleague;
    });
    for (const colleague of colleagues.values()) {
      await colleague.page.context().close();
      colleague.expectNoFault();
    }
  },
});

export { expect } from "@playwright/test";
