/// <reference types="vite/client" />
import type { Language, StepDescriptor } from "../model/office/descriptor";
import type { Json, JsonObject } from "../model/elsa/json";
import type { Finding } from "../model/office/finding";
import type { Office } from "../model/office/office";

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

/** As {@link procedures}: small ones in which something is wrong. */
export const brokenProcedures = textsIn("contract/broken");

/** As {@link procedures}: definitions that another program wrote, or wrote last. */
export const foreignDefinitions = textsIn("contract/foreign");

/** As {@link procedures}: definitions that are written otherwise than they were read. */
export const documents = textsIn("contract/documents");

/** As {@link procedures}: what random commands led to, see reached.sample.ts. */
export const reachedStates = textsIn("contract/reached");

/** A finding as tests/contract has it, without its sentences. Words in both languages are compared in the first. */
export function flat({ said, weight, step, values }: Finding) {
  const plain = Object.entries(values).map(([name, value]) => [name, typeof value === "object" ? value.zh : value]);
  return { said, weight, step, values: Object.fromEntries(plain) as JsonObject };
}

/** The JSON of a file in tests/contract. */
export function parsed(file: string): Json {
  return JSON.parse(files[`../../../tests/contract/${file}`] ?? "") as Json;
}

interface OfficeRow extends JsonObject {
  readonly label: { readonly zh: string; readonly en: string };
}

/** What tests/contract/called tells of itself. */
const called = [
  { code: "called-1", name: "核查流程", version: 1, results: ["属实", "不属实"], fields: ["verdict"], calls: [] },
  { code: "called-2", name: "复核流程", version: 1, results: ["办结"], fields: [], calls: ["subs"] },
];

/** The fields that every case has, as the server tells them, and people and places to choose from. */
export function officeIn(language: Language): Office {
  const { fields, fieldTypes } = parsed("office.json") as unknown as {
    readonly fields: readonly OfficeRow[];
    readonly fieldTypes: Office["fieldTypes"];
  };
  return {
    roles: [
      { code: "handler", name: "承办人" },
      { code: "supervisor", name: "督办员" },
      { code: "leader", name: "分管领导" },
      { code: "reviewer", name: "复核员" },
    ],
    units: [{ code: "U1", name: "住建局", parent: null }],
    people: [{ code: "zhang", name: "张三", unit: "U1", roles: ["handler"], active: true }],
    categories: [],
    tables: [
      { code: "table-1", name: "分级表", published: true },
      { code: "table-2", name: "草稿表", published: false },
    ],
    procedures: called,
    fields: fields.map((field) => ({
      choices: [],
      ...field,
      label: field.label[language],
    })) as unknown as Office["fields"],
    fieldTypes,
  };
}

function textsIn(folder: string): readonly (readonly [name: string, text: string])[] {
  return Object.entries(files)
    .filter(([path]) => path.includes(`/${folder}/`))
    .map(([path, text]) => [path.slice(path.lastIndexOf("/") + 1, -".json".length), text]);
}
