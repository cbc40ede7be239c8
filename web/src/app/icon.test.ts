import { describe, expect, it } from "vitest";
import { iconWith } from "./icon";

const drawn = (count: number, late: boolean) => decodeURIComponent(iconWith(count, late));

describe("the icon of the tab", () => {
  it("has no number where nothing waits", () => {
    expect(drawn(0, false)).not.toContain("<text");
  });

  it("counts what waits, red where something is overdue", () => {
    expect(drawn(7, false)).toMatch(/#56616f.*>7</u);
    expect(drawn(7, true)).toMatch(/#b3261e.*>7</u);
  });

  it("has no room for more than two digits", () => {
    expect(drawn(120, false)).toContain(">99+<");
  });
});
