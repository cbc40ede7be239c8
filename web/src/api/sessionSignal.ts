type Listener = () => void;

const listeners = new Set<Listener>();
let lost = false;
let signIns = 0;

/** The sign-in under which a request is sent: to be taken when it is sent. */
export function signInNow() {
  return signIns;
}

/**
 * The service says that nobody is signed in.
 * @param then - What {@link signInNow} was when the request was sent: an answer that comes after a later sign-in says nothing of it.
 */
export function sessionLost(then: number) {
  if (then === signIns) tell(true);
}

/** Somebody signed in again. */
export function sessionFound() {
  signIns += 1;
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
