/** Whether a value says nothing. Zero and “no” are answers. */
export function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isEmpty);
  return value === undefined || value === null || (typeof value === "string" && value.trim() === "");
}
