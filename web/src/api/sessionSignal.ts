type Listener = () => void;

const listeners = new Set<Listener>();
let lost = false;

/** The service says that nobody is signed in. */
export function sessionLost() {
  tell(true);
}

/** Somebody signed in again. */
export function sessionFound() {
  tell(false);
}

export function isSessionLost() {
  return lost;
}

export function onSession(listener: Listener) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function tell(now: boolean) {
  if (lost === now) return;
  lost = now;
  for (const listener of listeners) listener();
}
