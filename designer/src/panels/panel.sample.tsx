import { project } from "../model/projection/project";
import { fireEvent, render, screen, within } from "@testing-library/react";
import { ConfigProvider } from "antd";
import { useState } from "react";
import { procedures, stepTypes } from "../contract/contract.sample";
import type { Activity, FlowDocument } from "../model/document/flow";
import { inputsOf } from "../model/document/inputs";
import type { Json } from "../model/elsa/json";
import type { Office } from "../model/office/office";
import { readElsa } from "../model/elsa/readElsa";
import { zhPanel } from "../texts/panel.zh";
import type { PanelTexts } from "../texts/panel";
import type { EditorProps, Surroundings } from "./editorProps";
import { PropertyPanel, type PropertyPanelProps } from "./PropertyPanel";
import { StepField } from "./StepField";
import { PanelWords } from "./PanelWords";
import { listsOf } from "./lists";

const role = (code: string, name: string) => ({ code, name });

/** An office that has what the shipped procedures speak of, and somebody who left. For tests. */
export const office: Office = {
  roles: [
    role("handler", "承办人员"),
    role("unit-head", "部门负责人"),
    role("reviewer", "核稿人"),
    role("leader", "分管领导"),
    role("supervisor", "督办员"),
    role("response-group", "领导小组"),
    role("response-office", "响应办"),
    role("follow-up", "回访员"),
    role("legal", "法制办审核人"),
  ],
  units: [
    { code: "city", name: "市政府", parent: null },
    { code: "housing", name: "住建局", parent: "city" },
    { code: "water", name: "水务局", parent: "city" },
  ],
  people: [
    { code: "zhang", name: "张三", unit: "housing", roles: ["handler"], active: true },
    { code: "li", name: "李四", unit: "water", roles: [], active: false },
  ],
  categories: [
    { code: "roads", name: "道路" },
    { code: "pipes", name: "供水" },
  ],
  fields: [
    field("title", "标题", "Text", false),
    field("source", "来源", "Text", true),
    field("category", "类别", "Text", true),
    field("discoveredAt", "发现时间", "Moment", true),
    {
      ...field("level", "响应级别", "Choice", true),
      choices: [
        { value: "1", label: "一级" },
        { value: "2", label: "二级" },
      ],
    },
    field("realName", "是否实名", "YesNo", true),
    field("responsible", "经手人", "Person", true),
    field("leadUnitOfCase", "牵头单位", "Unit", true),
  ],
  fieldTypes: [
    { type: "Text", label: "文本" },
    { type: "LongText", label: "长文本" },
    { type: "Choice", label: "单选" },
    { type: "Number", label: "数字" },
    { type: "File", label: "附件" },
  ],
};

function field(name: string, label: string, type: string, writable: boolean) {
  return { name, label, type, choices: [], writable, inConditions: true };
}

export const documents: readonly FlowDocument[] = procedures.map(([, text]) => readElsa(text));

/** Every value of the kind that the shipped procedures and those of the contract have, each once. */
export function valuesOfKind(kind: string) {
  const found = documents.flatMap((document) =>
    document.activities.flatMap((step) =>
      inputsOf(step, stepTypes)
        .filter(({ descriptor }) => descriptor.editor === kind)
        .map(({ descriptor, value }) => ({ document, step, descriptor, value })),
    ),
  );
  return [...new Map(found.map((one) => [JSON.stringify(one.value), one])).values()];
}

export function surroundingsOf(document: FlowDocument, more: Partial<Surroundings> = {}): Surroundings {
  const tree = project(document, stepTypes);
  return { document, tree, types: stepTypes, office, asking: {}, readOnly: false, ...more };
}

interface Shown {
  readonly kind: string;
  readonly value?: Json;
  readonly document?: FlowDocument;
  readonly step?: Activity;
  readonly more?: Partial<Surroundings>;
  readonly texts?: PanelTexts;
  readonly descriptor?: Partial<EditorProps["descriptor"]>;
}

/**
 * Shows the editor of a kind and lets it change its value, as the model would.
 * @returns The last value; undefined while nothing was changed, null when it was taken away.
 */
export function showEditor({ kind, value, document, step, more, texts = zhPanel, descriptor }: Shown) {
  const flow = document ?? reviewed;
  const activity = step ?? flow.activities[1];
  if (!activity) throw new Error("There is no such step.");
  const changed: { last: Json | null | undefined } = { last: undefined };
  const Kept = () => {
    const [now, setNow] = useState<Json | undefined>(value);
    const surroundings = surroundingsOf(flow, more);
    return (
      <PanelWords value={texts}>
        <StepField
          descriptor={{ name: "x", label: { zh: "这一项", en: "This" }, editor: kind, ...descriptor }}
          value={now}
          step={activity}
          lists={listsOf(activity, surroundings, texts.language)}
          surroundings={surroundings}
          onChangeInput={(_, next) => {
            changed.last = next;
            setNow(next ?? undefined);
          }}
        />
      </PanelWords>
    );
  };
  // Motion has no place in a test.
  render(
    <ConfigProvider theme={{ token: { motion: false } }} button={{ autoInsertSpace: false }}>
      <Kept />
    </ConfigProvider>,
  );
  return changed;
}

/** 审核 → 办结, returned to 起草. */
export const reviewed = readElsa(
  JSON.stringify({
    definitionId: "reviewed",
    name: "审核",
    version: 1,
    variables: [
      { name: "instructedAt", typeName: "DateTimeOffset", caseFlow: { label: "批示时间", type: "Moment" } },
      { name: "leadUnit", typeName: "String", caseFlow: { label: "承办单位", type: "Unit" } },
      { name: "coUnits", typeName: "String", caseFlow: { label: "协办单位", type: "Units" } },
      { name: "count", typeName: "Int32" },
    ],
    root: {
      type: "Elsa.Flowchart",
      activities: [
        { id: "draft", name: "起草", type: "CaseFlow.HumanTask", outcomes: [{ name: "Done", label: "送审" }] },
        {
          id: "review",
          name: "审核",
          type: "CaseFlow.HumanTask",
          outcomes: [
            { name: "Pass", label: "通过" },
            { name: "Return", label: "退回" },
            { name: "Stop", label: "不再办理" },
          ],
        },
        { id: "publish", name: "公开", type: "CaseFlow.HumanTask" },
        { id: "end", name: "办结", type: "Elsa.Finish" },
      ],
      connections: [
        way("draft", "Done", "review"),
        way("review", "Pass", "publish"),
        way("review", "Return", "draft"),
        way("review", "Stop", "end"),
        way("publish", "Done", "end"),
      ],
    },
  }),
);

function way(from: string, port: string, to: string) {
  return { source: { activity: from, port }, target: { activity: to, port: "In" } };
}

/** Shows the panel of a step; nothing that it says is kept. */
export function showPanel(props: Partial<PropertyPanelProps> & Pick<PropertyPanelProps, "step" | "surroundings">) {
  const nothing = () => undefined;
  return render(<PropertyPanel texts={zhPanel} findings={[]} onChangeInput={nothing} onRename={nothing} {...props} />);
}

/** Opens a list by what it chooses, and takes the entry that is called so. */
export function choose(label: string, entry: string) {
  // A long list draws only what is in sight: whoever looks for something types it.
  const box = screen.getByRole("combobox", { name: label });
  const list = opened(label, entry);
  const found = within(list)
    .getAllByText(entry)
    .find((one) => one.closest(".ant-select-item-option, .ant-select-tree-treenode"));
  if (!found) throw new Error(`There is no ${entry} in ${label}.`);
  fireEvent.click(found);
  fireEvent.blur(box);
}

/** The names that the list offers to whoever types the text. */
export function offered(label: string, text = ""): readonly string[] {
  const entries = opened(label, text).querySelectorAll(".ant-select-item-option-content, .ant-select-tree-title");
  return [...entries].map((one) => one.textContent);
}

function opened(label: string, text: string): HTMLElement {
  const box = screen.getByRole("combobox", { name: label });
  fireEvent.mouseDown(box);
  fireEvent.change(box, { target: { value: text } });
  const list = document.getElementById(box.getAttribute("aria-controls") ?? "");
  const lists = [...document.querySelectorAll<HTMLElement>(".ant-select-dropdown:not(.ant-select-dropdown-hidden)")];
  const own = list?.closest<HTMLElement>(".ant-select-dropdown") ?? lists.at(-1);
  if (!own) throw new Error(`The list ${label} did not open.`);
  return own;
}

export function type(label: string, text: string) {
  fireEvent.change(screen.getByLabelText(label, { selector: "input, textarea" }), { target: { value: text } });
}

export function press(name: string) {
  fireEvent.click(screen.getByRole("button", { name }));
}

/** Opens the first entry of a list. */
export function openFirst() {
  const [first] = screen.getAllByRole("button", { name: /^修改/u });
  if (!first) throw new Error("There is nothing to open.");
  fireEvent.click(first);
}
