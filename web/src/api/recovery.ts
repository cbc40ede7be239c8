type Listener = () => void;

const listeners = new Set<Listener>();

/** Somebody signed in again, or the line to the service was taken up again: what failed for want of it can be done now. */
export function recovered() {
  for (const listener of listeners) listener();
}

export function onRecovered(listener: Listener) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
