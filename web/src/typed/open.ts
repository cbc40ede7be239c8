interface Open {
  readonly flush: () => Promise<void>;
}

const open = new Set<Open>();

/** A form with something to keep is open, until the answer is called. */
export function opened(form: Open): () => void {
  open.add(form);
  return () => {
    open.delete(form);
  };
}

/** Brings to the service what the open forms keep there, without waiting for a rest. */
export async function bringToService(): Promise<void> {
  await Promise.all([...open].map((form) => form.flush()));
}
