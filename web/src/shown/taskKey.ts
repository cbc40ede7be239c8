/** One task: the case, the visit and the number within the visit. */
export interface TaskKey {
  readonly caseId: number;
  readonly visit: number;
  readonly seq: number;
}

export function keyOf({ caseId, visit, seq }: TaskKey): string {
  return `${caseId}/${visit}/${seq}`;
}

export function pathOf(task: TaskKey): string {
  return `/tasks/${keyOf(task)}`;
}
