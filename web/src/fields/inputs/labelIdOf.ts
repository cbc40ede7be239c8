/** Id of the words that name a control of a form. */
export function labelIdOf(controlId: string): string {
  return `${controlId}-label`;
}

/** A label names one control; a group of them has to point at it. */
export function groupNamedBy(id: string) {
  return { id, "aria-labelledby": labelIdOf(id) };
}
