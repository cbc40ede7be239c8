import { describe, expect, test } from "vitest";
import { beginning, signsOf } from "./signs";

const family = "👩‍👩‍👧";

describe("characters as a reader takes them", () => {
  test("no cut of a text leaves half of one", () => {
    const text = `办${family}e\u0301理🇨🇳`;
    const whole = new Set(["", "办", `办${family}`, `办${family}e\u0301`, `办${family}e\u0301理`, text]);
    for (let longest = 0; longest <= text.length; longest++) {
      const cut = beginning(text, longest);
      expect(cut.length).toBeLessThanOrEqual(longest);
      expect(whole).toContain(cut);
    }
  });

  test("a text that fits stays as it is", () => {
    expect(beginning("办理", 2)).toBe("办理");
    expect(signsOf(`办${family}`)).toEqual(["办", family]);
  });
});
