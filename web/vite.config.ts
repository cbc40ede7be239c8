import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  // The designer is read from its source: one build, no stale copy.
  resolve: { conditions: ["@caseflow/source", "module", "browser", "development|production"] },
  server: { proxy: { "/api": "http://127.0.0.1:5080", "/scalar": "http://127.0.0.1:5080" } },
  test: { environment: "happy-dom" },
});
