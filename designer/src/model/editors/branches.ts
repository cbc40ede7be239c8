import { textsIn } from "../elsa/json";
import type { Editor } from "./editor";

/** 分支. Each is left by the port that it is called. */
export const branches: Editor = {
  entries: (value) => textsIn(value).map((branch) => ({ port: branch, label: branch })),
};
