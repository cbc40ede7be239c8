import type { SimilarCase } from "../../api/similar";

/** From here on two titles are very likely about the same. */
const likely = 0.6;

/** How alike, in a word: the same number or address, or by how much of the texts is shared. */
export function likenessOf({ score }: Pick<SimilarCase, "score">): "exact" | "likely" | "maybe" {
  if (score >= 1) return "exact";
  return score >= likely ? "likely" : "maybe";
}
