/** What a test started to do later is given up with it: files share one process, and the next has a service of its own. */
const waiting = new Set<ReturnType<typeof setTimeout>>();
const { setTimeout: begin } = globalThis;

function beginNoted(...what: Parameters<typeof setTimeout>): ReturnType<typeof setTimeout> {
  const id = begin(...what);
  waiting.add(id);
  return id;
}

export function noteTimers() {
  globalThis.setTimeout = Object.assign(beginNoted, begin);
}

export function endTimers() {
  waiting.forEach((id) => {
    clearTimeout(id);
  });
  waiting.clear();
}
