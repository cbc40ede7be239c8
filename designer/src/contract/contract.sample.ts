/// <reference types="vite/client" />
import type { StepDescriptor } from "../model/descriptor";
import type { Json } from "../model/json";

/** What both sides read, see tests/contract/README.md. For tests. */
const files = import.meta.glob<string>(["../../../tests/contract/**/*.json", "../../../Workflows/Procedures/*.json"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The step types that the server has, and those that only the tests have. */
export const stepTypes = parsed("step-types.json") as unknown as readonly StepDescriptor[];
export const plantedTypes = parsed("planted-step-types.json") as unknown as readonly StepDescriptor[];

/** Names and texts of the procedures that both sides read. */
export const procedures = [...textsIn("Workflows/Procedures"), ...textsIn("contract/procedures")];

/** As {@link procedures}: definitions that are written otherwise than they were read. */
export const documents = textsIn("contract/documents");

/** The JSON of a file in tests/contract. */
export function parsed(file: string): Json {
  return JSON.parse(files[`../../../tests/contract/${file}`] ?? "") as Json;
}

function textsIn(folder: string): readonly (readonly [name: string, text: string])[] {
  return Object.entries(files)
    .filter(([path]) => path.includes(`/${folder}/`))
    .map(([path, text]) => [path.slice(path.lastIndexOf("/") + 1, -".json".length), text]);
}
