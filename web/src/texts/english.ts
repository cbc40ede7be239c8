import { byArea, type Texts } from "./byArea";

/** The English texts, loaded when they are wanted. */
const english: Texts = byArea(import.meta.glob<Texts>("./en/*.json", { eager: true, import: "default" }));
export default english;
