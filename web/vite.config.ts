import react from "@vitejs/plugin-react";
import { loadEnv } from "vite";
import { defineConfig } from "vitest/config";

// CASEFLOW_URL names another service than the one of script/run.
const service = loadEnv("", ".", "CASEFLOW_")["CASEFLOW_URL"] ?? "http://127.0.0.1:5080";

export default defineConfig({
  plugins: [react()],
  // The designer is read from its source: one build, no stale copy.
  resolve: { conditions: ["@caseflow/source", "module", "browser", "development|production"] },
  server: { proxy: { "/api": service, "/openapi": service, "/scalar": service } },
  test: { environment: "happy-dom", setupFiles: "./src/testing/setUp.ts" },
});
