const capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ";
const smalls = "abcdefghijkmnpqrstuvwxyz";
const digits = "23456789";
const group = [capitals, smalls, digits, smalls] as const;
const groups = 4;

/** A password to tell somebody: by chance, of signs that are not taken for each other, in groups to be read aloud. */
export function newPassword(): string {
  return Array.from({ length: groups }, () => group.map(anyOf).join("")).join("-");
}

function anyOf(signs: string): string {
  // What would make some signs likelier than others is drawn again.
  const fair = 256 - (256 % signs.length);
  const drawn = new Uint8Array(1);
  do crypto.getRandomValues(drawn);
  while ((drawn[0] ?? 0) >= fair);
  return signs.charAt((drawn[0] ?? 0) % signs.length);
}
