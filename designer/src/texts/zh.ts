import type { PictureTexts } from "./texts";

export const zhTexts: PictureTexts = {
  language: "zh",
  labelled: (label, value) => `${label}：${value}`,
  minutes: (amount) => `${amount} 分钟`,
  clockHours: (amount) => `${amount} 小时`,
  workingHours: (amount) => `${amount} 个工作小时`,
  workingDays: (amount) => `${amount} 个工作日`,
  calendarDays: (amount) => `${amount} 日`,
  since: (time, field) => `${time}（自${field}起）`,
  overdue: "超期",
  doneBy: (step) => `办理过“${step}”的人`,
  filledIn: (field) => `“${field}”所填的人`,
  byCategory: "按类别选单位",
  all: (names) => names.join("、"),
  within: (unit, role) => `${unit} · ${role}`,
  picture: (procedure) => `流程图：${procedure}`,
  tools: "流程图工具",
  zoomIn: "放大",
  zoomOut: "缩小",
  showAll: "全图",
  showHere: "当前环节",
  asList: "看列表",
  asPicture: "看图",
  map: "缩略图",
  keys: "用方向键在环节之间移动，加减号放大缩小，0 看全图。",
  leadsTo: (outcome, steps) => (steps.length === 0 ? outcome : `${outcome} → ${steps.join("、")}`),
  cases: (count) => `${count} 件`,
  here: (who, since) => `● 正在办理 · ${who} · ${since} 到达`,
  waiting: (since) => `● 等待中 · ${since} 到达`,
  done: (who, at, outcome, times) => joined([`✓ ${at}`, who, outcome, times > 1 ? `第 ${times} 次` : null]),
  cancelled: (at) => `— ${at} 取消`,
};

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== "").join(" · ");
}
