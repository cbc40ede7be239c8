import react from "@vitejs/plugin-react";
import { loadEnv } from "vite";
import { compression } from "vite-plugin-compression2";
import { defineConfig } from "vitest/config";

// CASEFLOW_URL names another service than the one of script/run.
const service = loadEnv("", ".", "CASEFLOW_")["CASEFLOW_URL"] ?? "http://127.0.0.1:5080";

export default defineConfig({
  // Under whatever path a proxy shows the service: it writes that into the page (Api/Web/Browser/Entrance.cs).
  base: "./",
  // Packed once, as tightly as it goes: the service has no time for that while it answers (Api/Web/CompressedAssets.cs).
  plugins: [react(), compression({ include: /\.(js|css|svg)$/, algorithms: ["brotliCompress"] })],
  // The designer is read from its source: one build, no stale copy.
  resolve: { conditions: ["@caseflow/source", "module", "browser", "development|production"] },
  server: {
    proxy: { "/api": service, "/openapi": service, "/scalar": service },
    // The guides in docs say what the help says: a test reads both.
    fs: { allow: [".."] },
  },
  test: {
    environment: "happy-dom",
    setupFiles: "./src/testing/setUp.ts",
    // Without its rules a name stays as it is written; one test reads the rules themselves.
    css: { include: /\.css\?raw$/, modules: { classNameStrategy: "non-scoped" } },
    // The patience is for a slow machine; no test measures time.
    testTimeout: 60_000,
    // Files in one process read the libraries once: three times as fast. Each file clears up what it puts on the page.
    isolate: false,
  },
});
