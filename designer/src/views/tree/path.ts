/** How round a corner is, in pixels. */
const bend = 8;

/** A path through corners, each rounded. */
export function pathOf(corners: readonly (readonly [number, number])[]): string {
  return corners
    .map(([x, y], index) => {
      const before = corners[index - 1];
      const after = corners[index + 1];
      if (!before) return `M${x} ${y}`;
      if (!after) return `L${x} ${y}`;
      const [inX, inY] = towards([x, y], before);
      const [outX, outY] = towards([x, y], after);
      return `L${inX} ${inY}Q${x} ${y} ${outX} ${outY}`;
    })
    .join("");
}

function towards(
  [x, y]: readonly [number, number],
  [otherX, otherY]: readonly [number, number],
): readonly [number, number] {
  const [dx, dy] = [otherX - x, otherY - y];
  const length = Math.hypot(dx, dy);
  const part = length === 0 ? 0 : Math.min(bend, length / 2) / length;
  return [x + dx * part, y + dy * part];
}
