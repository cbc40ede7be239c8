/**
 * Reads what the names of a component's own styles (`X.module.css` beside it) are in the document, where each is told apart from
 * those of others. What is not true is left out: `css("row", isCurrent && "current")`.
 */
export function classesOf(styles: Readonly<Record<string, string>>) {
  return (...names: readonly (string | false)[]): string =>
    names.flatMap((name) => (name === false ? [] : (styles[name] ?? []))).join(" ");
}
