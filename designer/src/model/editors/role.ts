import { filled } from "../elsa/json";
import type { Editor } from "./editor";

/** A post inside what stands beside it: the people who hold it in each unit. */
export const role: Editor = { post: filled };
