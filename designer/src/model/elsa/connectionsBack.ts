import { asideName, customName, idOf, listIn, partOf, wayOf } from "./elsaParts";
import { objectsIn, type Json, type JsonObject } from "./json";
import { isList } from "./json";

interface Joined {
  readonly connections: readonly JsonObject[];
  /** Steps out of which somebody drew an arrow otherwise. */
  readonly changed: readonly string[];
}

/** The connections that came back, in the places that they left from; those that Elsa put aside among them. */
export function joined(root: JsonObject, copy: JsonObject | undefined, activities: readonly Json[]): Joined {
  const ids = new Set(activities.map(idOf));
  const joins = (connection: JsonObject) => {
    const { from, to } = wayOf(connection);
    return ids.has(from) && ids.has(to);
  };
  // A step that was taken away in Elsa leaves the connections aside that began there.
  const aside = (listIn(partOf(root, customName), asideName) ?? []).filter(joins);
  const back = [...objectsIn(root["connections"]), ...aside];
  const left = listIn(copy, "connections");
  const [now, before] = [byWay(back), byWay(left ?? [])];
  const whole = (left ?? []).flatMap((connection) => {
    const found = now.get(keyOf(connection));
    return found ? [drawn(connection, found)] : [];
  });
  const added = back.filter((connection) => !before.has(keyOf(connection)));
  const gone = (left ?? []).filter((connection) => !now.has(keyOf(connection)));
  const changed = left === undefined ? [] : [...gone, ...added].filter(joins).map((one) => wayOf(one).from);
  return { connections: [...whole, ...added], changed };
}

/** The bends of an arrow are what Elsa shows of it. */
function drawn(left: JsonObject, back: JsonObject): JsonObject {
  const bends = back["vertices"];
  return isList(bends) && bends.length > 0 ? back : left;
}

function byWay(connections: readonly JsonObject[]): ReadonlyMap<string, JsonObject> {
  // The first of several that say the same.
  return new Map(connections.toReversed().map((connection) => [keyOf(connection), connection]));
}

function keyOf(connection: JsonObject): string {
  const { from, port, to } = wayOf(connection);
  return JSON.stringify([from, port, to]);
}
