import { test as base, type BrowserContextOptions } from "@playwright/test";
import { Colleague } from "../screens/colleague";
import { people, type Post } from "./people";
import { startProgram, type Engine, type Program } from "./program";

interface Office {
  /** The running program; every test has one of its own. */
  readonly program: Program;
  /** Somebody who has signed in through the screen, in a browser of their own; the same colleague when asked again. */
  readonly at: (post: Post, browser?: BrowserContextOptions) => Promise<Colleague>;
}

export interface Options {
  readonly settings: Readonly<Record<string, string>>;
  /** Which database the office is on. */
  readonly engine: Engine;
}

export const test = base.extend<Office & Options>({
  settings: [{}, { option: true }],
  engine: ["Sqlite", { option: true }],
  program: async ({ settings, engine }, lend) => {
    const program = await startProgram(settings, engine);
    await lend(program);
    await program.stop();
  },
  at: async ({ browser, program, contextOptions }, lend) => {
    const colleagues = new Map<Post, Colleague>();
    await lend(async (post, options = {}) => {
      const known = colleagues.get(post);
      if (known) return known;
      const context = await browser.newContext({ ...contextOptions, baseURL: program.address, ...options });
      const colleague = new Colleague(await context.newPage());
      colleagues.set(post, colleague);
      await colleague.signIn(people[post]);
      return colleague;
    });
    for (const colleague of colleagues.values()) {
      await colleague.page.context().close();
      colleague.expectNoFault();
    }
  },
});

export { expect } from "@playwright/test";
