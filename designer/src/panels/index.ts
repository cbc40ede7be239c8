export { enPanel } from "../texts/panel.en";
export { zhPanel } from "../texts/panel.zh";
export type { PanelTexts } from "../texts/panel";
export { PropertyPanel, type PropertyPanelProps } from "./PropertyPanel";
export type { PanelFinding, PanelFix } from "./FindingList";
export type { EditorProps, Surroundings } from "./editorProps";
