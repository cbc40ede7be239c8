/** Id of the words that name a control of a form. */
export function labelIdOf(controlId: string): string {
  return `${controlId}-label`;
}
