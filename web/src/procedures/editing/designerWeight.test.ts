import { resolve } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build } from "vite";
import { expect, it } from "vitest";

/** Bytes, packed with brotli, without React and Ant Design; styles and everything that is fetched later included. */
const most = 220_000;

it("the designer does not weigh more than what people can be made to wait for", async () => {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    resolve: { conditions: ["@caseflow/source", "module", "browser", "production"] },
    build: {
      write: false,
      minify: true,
      rolldownOptions: {
        input: resolve(import.meta.dirname, "../../../../designer/src/index.ts"),
        preserveEntrySignatures: "strict",
        external: /^(?:react|react-dom|antd)(?:\/|$)/u,
      },
    },
  });
  const files = [built].flat().flatMap((one) => ("output" in one ? one.output : []));
  const bytes = files.map((file) => brotliCompressSync(file.type === "chunk" ? file.code : file.source).length);
  const weight = bytes.reduce((sum, one) => sum + one, 0);
  console.log(`The designer: ${(weight / 1000).toFixed(0)} kB in ${files.length} files.`);
  expect(weight).toBeGreaterThan(50_000);
  expect(weight).toBeLessThan(most);
}, 300_000);
