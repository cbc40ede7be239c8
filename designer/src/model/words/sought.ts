/** Marks that nobody sees; the service leaves out the same (Domain/Texts/SoughtText.cs). */
const hidden = /\u00AD|\u061C|\u180E|[\u200B-\u200F]|[\u202A-\u202E]|[\u2060-\u206F]|[\uFE00-\uFE0F]|\uFEFF/gu;

/** A text as it is looked for: full-width letters narrow, ① as 1, without hidden marks, small. */
export function sought(text: string): string {
  return text.normalize("NFKC").replace(hidden, "").toLowerCase();
}

/** Whether every word that somebody typed is in a text, in whatever order; of nothing typed, all are. */
export function isSought(typed: string, text: string): boolean {
  const written = sought(text);
  return sought(typed)
    .split(/\s+/u)
    .every((word) => written.includes(word));
}

/** For a select box: typed words find what an option is called. */
export const byLabel = {
  filterOption: (typed: string, option?: { readonly label?: unknown }) =>
    typeof option?.label === "string" && isSought(typed, option.label),
};
