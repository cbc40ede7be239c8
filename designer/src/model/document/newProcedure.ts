import { arrow, bareStep } from "./changing";
import { endType, startType } from "../elsa/flowTypes";
import type { FlowDocument } from "./flow";
import type { JsonObject } from "../elsa/json";

/** A procedure that has nothing yet but its start and an end, joined. */
export function emptyProcedure(
  definitionId: string,
  name: string,
  called: { readonly start: string; readonly end: string },
): FlowDocument {
  const source = emptySource(definitionId, name);
  const empty = { definitionId, name, version: 1, isPublished: false, activities: [], connections: [], source };
  return {
    ...empty,
    activities: [bareStep(empty, "start", startType, called.start), bareStep(empty, "end", endType, called.end)],
    connections: [arrow("start", "Done", "end")],
  };
}

/** What Elsa writes of a definition beside its steps. */
function emptySource(definitionId: string, name: string): JsonObject {
  const lists = { variables: [], inputs: [], outputs: [], outcomes: [] };
  const root = {
    id: "flow",
    nodeId: "Workflow1:flow",
    type: "Elsa.Flowchart",
    version: 1,
    customProperties: {},
    metadata: {},
  };
  return {
    id: `${definitionId}:v1`,
    definitionId,
    name,
    description: "",
    version: 1,
    ...lists,
    customProperties: {},
    isReadonly: false,
    isSystem: false,
    isLatest: false,
    isPublished: false,
    options: {},
    root: { ...root, activities: [], variables: [], connections: [] },
  };
}

/** The same procedure as another one. Its steps keep their names; cases and saved walks of the first know nothing of it. */
export function copiedAs(document: FlowDocument, definitionId: string, name: string): FlowDocument {
  const source = { ...document.source, id: `${definitionId}:v1`, isLatest: false };
  return { ...document, definitionId, name, version: 1, isPublished: false, source };
}
