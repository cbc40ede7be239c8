import { byArea, type Texts } from "./byArea";

/**
 * The English texts, loaded when they are wanted. Those below `service` word what the service says: it says its sentences in
 * Chinese itself, so they have no Chinese beside them.
 */
const english: Texts = {
  ...byArea(import.meta.glob<Texts>("./en/*.json", { eager: true, import: "default" })),
  service: byArea(import.meta.glob<Texts>("./en/service/*.json", { eager: true, import: "default" })),
};
export default english;
