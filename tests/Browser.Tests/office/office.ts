import { test as base, type BrowserContextOptions } from "@playwright/test";
import { Desk } from "../screens/desk";
import { people, type Post } from "./people";
import { startProgram, type Program } from "./program";

interface Office {
  /** The running program; every test has one of its own. */
  readonly program: Program;
  /** Somebody who has signed in through the screen, in a browser of their own; the same desk when asked again. */
  readonly at: (post: Post, browser?: BrowserContextOptions) => Promise<Desk>;
}

export const test = base.extend<Office & { readonly settings: Readonly<Record<string, string>> }>({
  settings: [{}, { option: true }],
  program: async ({ settings }, lend) => {
    const program = await startProgram(settings);
    await lend(program);
    await program.stop();
  },
  at: async ({ browser, program, contextOptions }, lend) => {
    const desks = new Map<Post, Desk>();
    await lend(async (post, options = {}) => {
      const known = desks.get(post);
      if (known) return known;
      const context = await browser.newContext({ ...contextOptions, baseURL: program.address, ...options });
      const desk = new Desk(await context.newPage());
      desks.set(post, desk);
      await desk.signIn(people[post]);
      return desk;
    });
    for (const desk of desks.values()) {
      await desk.page.context().close();
      desk.expectNoFault();
    }
  },
});

export { expect } from "@playwright/test";
