import { expect, it } from "vitest";
import { readTimeSpan } from "./timeSpan";

it.each([
  ["2", 48],
  ["2.00:00:00", 48],
  ["1:02:00:00", 26],
  ["00:30", 0.5],
  ["0:01:30", 0.025],
  ["10000", 240_000],
])("reads %s", (written, amount) => {
  expect(readTimeSpan(written)).toEqual({ amount, clock: "ClockHours", from: null });
});

it.each(["", "soon", "00:00:00", "24:00", "1.00:60", "-1.00:00:00", "10001", 2, null])(
  "takes %j for no length of time",
  (written) => {
    expect(readTimeSpan(written)).toBeNull();
  },
);
