import { expect, it } from "vitest";
import { stepTypes } from "../contract/contract.sample";
import { editors } from "../model/editors/table";
import { editorComponentOf, editorComponents } from "./table";
import { UnknownEditor } from "./kinds/UnknownEditor";

it("has an editor for each kind that the model knows, and for no other", () => {
  expect([...editorComponents.keys()].toSorted()).toEqual([...editors.keys()].toSorted());
});

it("has an editor for each input that the server describes", () => {
  const kinds = stepTypes.flatMap(({ inputs }) => inputs.map(({ editor }) => editor));
  expect(kinds.length).toBeGreaterThan(20);
  expect(kinds.filter((kind) => editorComponentOf(kind) === UnknownEditor)).toEqual([]);
});

it("reads a kind that is not known and changes nothing of it", () => {
  expect(editorComponentOf("Chart")).toBe(UnknownEditor);
});
