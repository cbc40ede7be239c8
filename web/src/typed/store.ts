/** Where what was typed lies until it is handed in: this window outlives a reload, this browser is there tomorrow. */
export type Place = "window" | "browser";

/** What somebody types. */
export interface TypedKey {
  /** Code of the person: nobody else reads it. */
  readonly person: string;
  /** Of what, such as `register` or `task/7/1/1`. */
  readonly of: string;
  readonly where: Place;
}

export interface Kept {
  readonly value: unknown;
  /** Milliseconds since 1970, by this machine's clock. */
  readonly at: number;
  /** Stamp of what the service had when it was typed; null for nothing, missing where none was kept. */
  readonly base?: string | null;
}

export function read(key: TypedKey): Kept | null {
  try {
    const kept = JSON.parse(storageOf(key.where).getItem(nameOf(key)) ?? "null") as Partial<Kept> | null;
    if (typeof kept?.at !== "number") return null;
    return { value: kept.value, at: kept.at, ...(kept.base !== undefined && { base: kept.base }) };
  } catch {
    return null;
  }
}

/** Answers when it was kept (ISO 8601); null when the browser's store is full or closed. */
export function keep(key: TypedKey, value: unknown, base?: string | null): string | null {
  const at = Date.now();
  try {
    storageOf(key.where).setItem(
      nameOf(key),
      JSON.stringify({ value, at, ...(base !== undefined && { base }) } satisfies Kept),
    );
    return new Date(at).toISOString();
  } catch {
    return null;
  }
}

export function drop(key: TypedKey) {
  storageOf(key.where).removeItem(nameOf(key));
}

/** Everything of a person whose name begins so. */
export function allOf({ person, of, where }: TypedKey): readonly { readonly key: TypedKey; readonly kept: Kept }[] {
  const before = nameOf({ person, of: "" }).length;
  return namesOf(person, where)
    .map((name) => ({ person, of: name.slice(before), where }))
    .filter((key) => key.of.startsWith(of))
    .flatMap((key) => {
      const kept = read(key);
      return kept ? [{ key, kept }] : [];
    });
}

/** Whether anything of a person lies here. */
export function holdsOf(person: string): boolean {
  return places.some((where) => namesOf(person, where).length > 0);
}

/** Nothing of a person stays in this window and this browser. */
export function dropAllOf(person: string) {
  for (const where of places) {
    for (const name of namesOf(person, where)) storageOf(where).removeItem(name);
  }
}

const places = ["window", "browser"] as const satisfies readonly Place[];

function storageOf(where: Place): Storage {
  return where === "window" ? globalThis.sessionStorage : globalThis.localStorage;
}

function nameOf({ person, of }: Pick<TypedKey, "person" | "of">): string {
  return `caseflow.typed.${person}/${of}`;
}

function namesOf(person: string, where: Place): readonly string[] {
  return Object.keys(storageOf(where)).filter((name) => name.startsWith(nameOf({ person, of: "" })));
}
