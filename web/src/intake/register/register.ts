import { answer, api } from "../../api/client";
import type { Schema } from "../../api/schemas";

export type NewCase = Schema<"RegisterCaseBody">;
export type Registered = Schema<"Registered">;

/** Makes a case of an item; its procedure starts at once. */
export function registerCase(body: NewCase): Promise<Registered> {
  return answer(api.POST("/api/cases", { body }));
}
