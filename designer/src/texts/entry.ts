/** What fields say of what is typed in them. */
export interface EntryTexts {
  readonly atMost: (most: number) => string;
  readonly atLeast: (least: number) => string;
  readonly whole: string;
  readonly noNumber: string;
  readonly insertField: string;
  /** Of the outcomes in the preview of a form. */
  readonly buttons: string;
}

export const zhEntry: EntryTexts = {
  atMost: (most) => `最多填 ${most}，先保留原来的。`,
  atLeast: (least) => `最少填 ${least}，先保留原来的。`,
  whole: "要填整数，先保留原来的。",
  noNumber: "只能填数字，先保留原来的。",
  insertField: "插入字段",
  buttons: "办理按钮",
};

export const enEntry: EntryTexts = {
  atMost: (most) => `At most ${most}. The former one is kept for now.`,
  atLeast: (least) => `At least ${least}. The former one is kept for now.`,
  whole: "A whole number, please. The former one is kept for now.",
  noNumber: "A number, please. The former one is kept for now.",
  insertField: "Insert a field",
  buttons: "Buttons of the task",
};
