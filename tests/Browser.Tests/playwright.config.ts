import { defineConfig } from "@playwright/test";
import { browserPath, browserSwitches } from "./office/browser";

export default defineConfig({
  testDir: ".",
  // Every test opens an office of its own, so that tests may run beside each other in any order.
  fullyParallel: true,
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  outputDir: "../../artifacts/test/browser",
  reporter: [["list"]],
  use: {
    locale: "zh-CN",
    viewport: { width: 1366, height: 768 },
    actionTimeout: 15_000,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: browserPath(), args: [...browserSwitches] },
  },
  projects: [
    { name: "tests", testMatch: "{walks,looks}/*.spec.ts" },
    // Not tests: what script/pictures and script/measure-web run.
    { name: "pictures", testMatch: "pictures/*.picture.ts" },
    { name: "measures", testMatch: "measures/*.measure.ts", timeout: 900_000 },
  ],
});
