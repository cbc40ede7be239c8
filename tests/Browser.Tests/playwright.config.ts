import { defineConfig } from "@playwright/test";
import { browserPath, browserSwitches } from "./office/browser";
import type { Options } from "./office/office";
import { postgres } from "./office/program";

export default defineConfig<Options>({
  testDir: ".",
  // Every test opens an office of its own, so that tests may run beside each other in any order.
  fullyParallel: true,
  workers: 2,
  // Against a test that hangs, not a measure: a walk through a whole procedure takes minutes on a slow machine.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  forbidOnly: true,
  outputDir: "../../artifacts/test/browser",
  reporter: [["list"]],
  use: {
    locale: "zh-CN",
    viewport: { width: 1366, height: 768 },
    actionTimeout: 60_000,
    // Pictures of every frame and the page at every act would double what the walks take; with CASEFLOW_TEST_TRACE they are there.
    trace: {
      mode: "retain-on-failure",
      screenshots: false,
      snapshots: process.env["CASEFLOW_TEST_TRACE"] !== undefined,
    },
    screenshot: "only-on-failure",
    launchOptions: { executablePath: browserPath(), args: [...browserSwitches] },
  },
  projects: [
    { name: "tests", testMatch: "{walks,acts,looks,running}/*.spec.ts" },
    // The same walks where the office is on PostgreSQL: those that import, attach, publish, meet on one task, and hear of events.
    ...(postgres === undefined
      ? []
      : [
          {
            name: "postgres",
            testMatch: "walks/{attachments,imports,tabs,twoPeople,versions}.spec.ts",
            use: { engine: "Postgres" as const },
          },
        ]),
    // Not tests: what script/pictures and script/measure-web run.
    { name: "pictures", testMatch: "pictures/*.picture.ts" },
    // Without traces: what they note of the page at every key and move takes longer than what is measured.
    { name: "measures", testMatch: "measures/*.measure.ts", timeout: 900_000, use: { trace: "off" } },
  ],
});
