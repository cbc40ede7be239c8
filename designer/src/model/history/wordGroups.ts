const mostAtOnce = 40;
/** Characters that the frame of a value has: where one comes or goes, something else than a text changed. */
const frame = /["{}[\]]/u;
const wordEnd = /[\s,.;:!?，。；：！？、]$/u;

/** A change of one value, both as JSON. */
export interface Change {
  readonly before: string;
  readonly after: string;
}

/**
 * Whether two changes of one value, one after the other, are one word group: texts typed, or taken away. A group ends after a space
 * or a punctuation mark, and where typing turns into taking away. An input method that replaces what it wrote is typing.
 */
export function sameWordGroup(first: Change, second: Change): boolean {
  const [one, other] = [difference(first), difference(second)];
  if (!isTyping(one) || !isTyping(other)) return false;
  if (one.added === "" || other.added === "") return one.added === other.added;
  return !wordEnd.test(one.added);
}

interface Typed {
  readonly added: string;
  readonly taken: string;
}

function isTyping({ added, taken }: Typed): boolean {
  return added.length + taken.length <= mostAtOnce && !frame.test(added) && !frame.test(taken);
}

function difference({ before, after }: Change): Typed {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { added: after.slice(head, after.length - tail), taken: before.slice(head, before.length - tail) };
}
