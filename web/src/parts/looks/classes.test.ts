import { expect, it } from "vitest";

const styles = import.meta.glob<string>("/src/**/*.module.css", { eager: true, query: "?raw", import: "default" });
const sources = import.meta.glob<string>("/src/**/*.{ts,tsx}", { eager: true, query: "?raw", import: "default" });

/** The names that have rules, and the code beside them that reads them; `row.ts` lends its own to the rows in its folder. */
const read = Object.entries(styles).map(([path, rules]) => {
  const [, folder = "", stem = ""] = /^(.*\/)([^/]*)\.module\.css$/.exec(path) ?? [];
  const reader = /^[a-z]/.test(stem) ? stem : "css";
  const code = Object.entries(sources)
    .filter(([source]) => source.startsWith(folder) && !source.slice(folder.length).includes("/"))
    .filter(([, text]) => text.includes(`"./${stem}.module.css"`) || (reader === stem && text.includes(`"./${stem}"`)))
    .map(([, text]) => text)
    .join("\n");
  const names = [...rules.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = ""]) => name);
  return { path, names, reader, code };
});

it("has no rule that nothing beside it uses", () => {
  expect(read.length).toBeGreaterThan(0);
  const unused = read.flatMap(({ path, names, code }) =>
    names.filter((name) => !code.includes(`"${name}"`)).map((name) => `${path} .${name}`),
  );
  expect(unused).toEqual([]);
});

it("uses no name without a rule", () => {
  const used = read.flatMap(({ path, names, reader, code }) =>
    [...code.matchAll(new RegExp(`\\b${reader}\\(([^)]*)\\)`, "g"))]
      .flatMap(([, given = ""]) => [...given.matchAll(/"([\w-]+)"/g)].map(([, name = ""]) => name))
      .map((name) => ({ name: `${path} .${name}`, known: names.includes(name) })),
  );
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter(({ known }) => !known)).toEqual([]);
});
