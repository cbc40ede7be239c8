export interface Texts {
  readonly [key: string]: string | Texts;
}

/** The texts of a language by area: those of `inbox.json` are reached as `inbox.…`. */
export function byArea(files: Readonly<Record<string, Texts>>): Texts {
  return Object.fromEntries(Object.entries(files).map(([path, area]) => [path.replace(/^.*\/|\.json$/g, ""), area]));
}
