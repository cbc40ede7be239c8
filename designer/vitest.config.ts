import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "happy-dom",
    testTimeout: 60_000,
    // Files in one process read the libraries once: twice as fast. Each file clears up what it puts on the page.
    isolate: false,
  },
});
