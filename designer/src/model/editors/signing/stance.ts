import type { Json } from "../../elsa/json";

/** 表态. What an outcome says of the matter that is signed. One that abstains counts for neither side, and nothing leads from it. */
export type Stance = (typeof stances)[number];

export const stances = ["Agrees", "Against", "Abstains"] as const;

/** In letters of any case, as the engine reads it; null where there is none. */
export function readStance(value: Json | undefined): Stance | null {
  if (typeof value !== "string") return null;
  return stances.find((stance) => stance.toLowerCase() === value.toLowerCase()) ?? null;
}
