import { describe, expect, it } from "vitest";
import { heatOf, heats, workedIn } from "./heat";

describe("how slow a step is", () => {
  it.each([
    [0, "halfDay"],
    [195, "halfDay"],
    [196, "oneDay"],
    [390, "oneDay"],
    [1170, "threeDays"],
    [1950, "fiveDays"],
    [1951, "longer"],
  ])("a median of %i working minutes is %s", (medianMinutes, heat) => {
    const pace = { step: "a", done: 1, medianMinutes, ninetyMinutes: medianMinutes };
    expect(heats[heatOf(pace, { dayMinutes: 390 })]).toBe(heat);
  });

  it("is said in minutes, hours or working days", () => {
    expect(workedIn(59, 390)).toEqual({ unit: "minutes", count: 59 });
    expect(workedIn(90, 390)).toEqual({ unit: "hours", count: 1.5 });
    expect(workedIn(390, 390)).toEqual({ unit: "days", count: 1 });
    expect(workedIn(1000, 390)).toEqual({ unit: "days", count: 2.6 });
  });
});
