/** What Ant Design's form hands to an input. */
export interface InputProps {
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (value: unknown) => void;
}

/** For an input that nobody listens to. */
export function nothing() {
  // Nobody listens.
}
