/** 排查 → 批示 → (直查快办 | 分类交办 ∥) → 办结, with properties that the designer does not know of. For tests. */
export const screening = JSON.stringify({
  id: "screening:v3",
  definitionId: "screening",
  tenantId: "*",
  name: "网络舆情快速处置",
  version: 3,
  variables: [{ id: "v1", name: "route", typeName: "String", isArray: false, storageDriverTypeName: null }],
  customProperties: { office: { owner: "信访室" } },
  isPublished: true,
  options: { autoUpdateConsumingWorkflows: false },
  root: {
    id: "flow",
    type: "Elsa.Flowchart",
    version: 1,
    metadata: {},
    activities: [
      { id: "start", nodeId: "w:flow:start", name: null, type: "Elsa.Start", version: 1, customProperties: {} },
      {
        outcomes: {
          typeName: "Object",
          expression: {
            type: "Object",
            value: '[{"name":"report","label":"报批示"},{"name":"transfer","label":"转送"}]',
          },
        },
        deadline: { amount: 4, clock: "WorkingHours", overdue: "overdue" },
        id: "screen",
        name: "排查",
        type: "CaseFlow.HumanTask",
        version: 1,
        metadata: { note: "kept", designer: { position: { x: 200, y: 100 }, size: { width: 180, height: 60 } } },
      },
      {
        cases: [
          { label: "直查快办", condition: { type: "Rules", value: "{}" } },
          { label: "分类交办", condition: { type: "Rules", value: "{}" } },
        ],
        id: "route",
        type: "Elsa.FlowSwitch",
        metadata: { designer: { position: { x: 400.5, y: -20 } } },
      },
      { branches: ["核查", "公开"], id: "fork", type: "Elsa.FlowFork" },
      { id: "finish", name: "办结", type: "Elsa.Finish" },
    ],
    variables: [],
    connections: [
      way("start", "Done", "screen"),
      way("screen", "report", "route"),
      way("screen", "transfer", "finish"),
      way("screen", "overdue", "screen"),
      { ...way("route", "直查快办", "fork"), vertices: [{ x: 1, y: 2 }], label: "快" },
      way("fork", "核查", "finish"),
      way("fork", "公开", "finish"),
    ],
    annotations: ["unknown to the designer"],
  },
});

function way(from: string, port: string, to: string) {
  return { source: { activity: from, port }, target: { activity: to, port: "In" }, vertices: [] };
}
