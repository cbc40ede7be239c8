import type { Finding } from "../office/finding";
import {
  asideName,
  copyIn,
  customName,
  idOf,
  listIn,
  notFoundType,
  partOf,
  unflagged,
  unpackedFrom,
  without,
} from "./elsaParts";
import { calledName } from "../document/called";
import { joined } from "./connectionsBack";
import { isSameJson, parsedOr } from "./faded";
import { sequenceType } from "./foreignFlow";
import { filledTextOf, isList, isObject, objectsIn, textOf, type Json, type JsonObject } from "./json";
import { declared, restored } from "./returned";

export interface Unpacked {
  readonly definition: JsonObject;
  /** What is said of how the file was written. */
  readonly told: readonly Finding[];
}

/**
 * A definition of ours that went through stock Elsa, put together again from what Elsa keeps (ADR 0012); as
 * `Workflows/Definitions/Exchange/Homecoming.cs`. One that never left is the same object.
 */
export function unpacked(definition: JsonObject): Unpacked {
  const root = definition["root"];
  if (!isObject(root)) return { definition, told: [] };
  const copy = copyIn(root);
  const aside = partOf(root, customName)?.[asideName];
  const found = objectsIn(root["activities"]).some((activity) => unwrapped(activity).original !== activity);
  if (copy === undefined && !isList(aside) && !found) return { definition, told: [] };
  return new Homecoming(definition, root, copy).unpack();
}

class Homecoming {
  private readonly told: Finding[] = [];

  constructor(
    private readonly definition: JsonObject,
    private readonly root: JsonObject,
    private readonly copy: JsonObject | undefined,
  ) {}

  unpack(): Unpacked {
    const { copy, root } = this;
    const activities = list(root["activities"]).map((activity) => this.whole(activity));
    const kept = { ...root, activities, ...this.connections(activities) };
    const home = this.clean(kept);
    if (copy === undefined) {
      this.told.push(advice("findings.returned.bare", null, {}));
      return { definition: { ...this.definition, root: home }, told: this.told };
    }
    const restoredSteps = activities.map((activity) => (isObject(activity) ? this.restored(activity) : activity));
    const ours = unpackedFrom(unflagged({ ...home, activities: restoredSteps }), copy);
    const called = copy[calledName];
    return {
      definition: {
        ...this.definition,
        ...this.variables(copy),
        ...(called !== undefined && { [calledName]: called }),
        root: ours,
      },
      told: this.told,
    };
  }

  /** Activities that Elsa did not know stand in it whole, as text. */
  private whole(activity: Json): Json {
    if (!isObject(activity)) return activity;
    const { original, renamed } = unwrapped(activity);
    if (renamed) this.changed(original);
    return original;
  }

  private connections(activities: readonly Json[]): JsonObject {
    if (this.root["type"] === sequenceType) return {};
    const { connections, changed } = joined(this.root, this.copy, activities);
    const steps = objectsIn(activities);
    for (const id of changed) {
      const step = steps.find((one) => idOf(one) === id);
      if (step) this.changed(step);
    }
    return { connections };
  }

  private clean(root: JsonObject): JsonObject {
    const custom = root[customName];
    return isObject(custom) ? { ...root, [customName]: without(custom, (name) => name === asideName) } : root;
  }

  private restored(activity: JsonObject): JsonObject {
    const plain = unflagged(activity);
    const copy = copyIn(plain);
    if (!copy) return plain;
    const inputs = copy["inputs"];
    const { part, changed } = isObject(inputs) ? restored(plain, inputs) : { part: plain, changed: false };
    if (changed) this.changed(activity);
    return unpackedFrom(part, copy);
  }

  private variables(copy: JsonObject): JsonObject {
    const left = listIn(copy, "variables") ?? [];
    const variables = this.definition["variables"];
    if (!isList(variables)) return {};
    const back = variables.map((variable) => {
      const own = isObject(variable) ? left.find((one) => textOf(one, "name") === textOf(variable, "name")) : undefined;
      if (!own || !isObject(variable)) return variable;
      const { part, changed } = declared(variable, own);
      const field = textOf(partOf(own, "caseFlow") ?? {}, "label") ?? textOf(own, "name") ?? "";
      if (changed) this.told.push(advice("findings.returned.field", null, { field }));
      return part;
    });
    return { variables: back };
  }

  private changed(activity: JsonObject) {
    const id = idOf(activity);
    const step = filledTextOf(activity, "name") ?? id;
    if (!this.told.some((one) => one.step === id)) this.told.push(advice("findings.returned.changed", id, { step }));
  }
}

export function advice(said: string, step: string | null, values: Finding["values"]): Finding {
  return { said, weight: "Advice", step, values };
}

function list(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

/** @returns The same activity where it is none that Elsa wrapped. */
function unwrapped(activity: JsonObject): { readonly original: JsonObject; readonly renamed: boolean } {
  const text = activity["type"] === notFoundType ? textOf(activity, "originalActivityJson") : null;
  const inside = text === null ? undefined : parsedOr(text);
  if (!isObject(inside)) return { original: activity, renamed: false };
  const name = filledTextOf(activity, "name");
  const { original, renamed } = unwrapped(dressed(inside, activity));
  return { original, renamed: renamed || (name !== null && textOf(inside, "name") !== name) };
}

/** Where a card stands, what it is called and which it is can be changed without knowing what it does. */
function dressed(original: JsonObject, shown: JsonObject): JsonObject {
  const [id, name] = [filledTextOf(shown, "id"), filledTextOf(shown, "name")];
  const designer = partOf(shown, "metadata")?.["designer"] ?? null;
  const isPlaced = designer === null || isSameJson(partOf(original, "metadata")?.["designer"], designer);
  return {
    ...original,
    ...(id !== null && { id }),
    ...(name !== null && { name }),
    ...(!isPlaced && { metadata: { ...partOf(original, "metadata"), designer } }),
  };
}
