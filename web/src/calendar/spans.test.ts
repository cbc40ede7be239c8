import { expect, it } from "vitest";
import { spansOf } from "./spans";

it("tells days in a row of one holiday as one span, whatever their order", () => {
  const days = [
    { date: "2026-10-03", name: "国庆节" },
    { date: "2026-10-01", name: "国庆节" },
    { date: "2026-10-02", name: "国庆节" },
    { date: "2026-10-04", name: "中秋节" },
    { date: "2026-12-31", name: "元旦" },
    { date: "2027-01-01", name: "元旦" },
    { date: "2027-01-03", name: "元旦" },
  ];
  expect(spansOf(days)).toEqual([
    { name: "国庆节", from: "2026-10-01", to: "2026-10-03" },
    { name: "中秋节", from: "2026-10-04", to: "2026-10-04" },
    { name: "元旦", from: "2026-12-31", to: "2027-01-01" },
    { name: "元旦", from: "2027-01-03", to: "2027-01-03" },
  ]);
});
