import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import ts from "typescript-eslint";

export default defineConfig(
  globalIgnores(["**/dist/", "**/Planted/", "**/bin/", "**/obj/", "artifacts/", "web/src/api/schema.d.ts"]),
  js.configs.recommended,
  {
    files: ["{designer,web,tests}/**/*.{ts,tsx}"],
    extends: [
      ts.configs.strictTypeChecked,
      ts.configs.stylisticTypeChecked,
      reactHooks.configs.flat["recommended-latest"],
    ],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // TypeScript's noPropertyAccessFromIndexSignature asks for the brackets that this rule would remove.
      "@typescript-eslint/dot-notation": ["error", { allowIndexSignaturePropertyAccess: true }],
      // A number in a message reads as it should.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Speaks to the React compiler, which is not used.
      "react-hooks/incompatible-library": "off",
      "max-lines-per-function": ["error", { max: 30, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Markup is long without being hard: a component may have half as much again.
    files: ["**/*.tsx"],
    rules: { "max-lines-per-function": ["error", { max: 45, skipBlankLines: true, skipComments: true }] },
  },
  {
    // Scripts that run on Node itself.
    files: ["**/*.mjs"],
    languageOptions: {
      globals: {
        Buffer: "readonly",
        console: "readonly",
        process: "readonly",
        setTimeout: "readonly",
        URL: "readonly",
      },
    },
  },
  // A describe block holds many tests: its length says nothing.
  { files: ["**/*.{test,spec}.{ts,tsx}"], rules: { "max-lines-per-function": "off" } },
);
