import type { SimilarCase } from "./similar";

/** From here on two items are very likely the same; the service leaves out what has less than 0.4. */
const likely = 0.7;

/** How alike, in a word: the same number or address, or by how much of the texts is shared. */
export function likenessOf({ same, score }: Pick<SimilarCase, "same" | "score">): "exact" | "likely" | "maybe" {
  if (same) return "exact";
  return score >= likely ? "likely" : "maybe";
}
