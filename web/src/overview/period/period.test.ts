import { beforeEach, expect, it } from "vitest";
import { texts } from "../../texts/texts";
import type { ComparedShare, TrendPart } from "./figures";
import { linesOf } from "./lines";
import { readStretch, writeStretch } from "./stretch";
import { daysWords, percentOf, shareChange, shareWords, signed, worked } from "./words";

const figure = (count: number, query = "") => ({ count, query });

function share(met: number, of: number, beforeMet: number, beforeOf: number): ComparedShare {
  return { met: figure(met), missed: figure(of - met), of: figure(of), beforeMet, beforeOf };
}

function part(first: string, received: number, closed: number): TrendPart {
  return { first, last: first, received: figure(received), closed: figure(closed) };
}

beforeEach(() => texts.changeLanguage("zh-CN"));

it("keeps the days in the address, beside what else is there; the current month is not written", () => {
  expect(readStretch(new URLSearchParams())).toEqual({ kind: "Month" });
  const own = { kind: "Own", first: "2026-11-03", last: "2026-11-09" } as const;
  const address = writeStretch(new URLSearchParams("units=open"), own);
  expect(address.toString()).toBe("units=open&period=Own&first=2026-11-03&last=2026-11-09");
  expect(readStretch(address)).toEqual(own);
  expect(writeStretch(address, { kind: "Month" }).toString()).toBe("units=open");
  expect(writeStretch(address, { kind: "Year" }).toString()).toBe("units=open&period=Year");
});

it("takes days that are none for the current month", () => {
  expect(readStretch(new URLSearchParams("period=Own&first=gestern&last=2026-11-09"))).toEqual({ kind: "Month" });
  expect(readStretch(new URLSearchParams("period=Week"))).toEqual({ kind: "Month" });
});

it("says a share with what became of it, and never makes one of nothing", () => {
  expect(percentOf(112, 130)).toBe(86.2);
  expect(percentOf(0, 0)).toBeNull();
  expect(shareWords(share(112, 130, 91, 110), texts.t)).toBe("86.2%");
  expect(shareChange(share(112, 130, 91, 110), texts.t)).toBe("比上期 ＋3.5（91／110）");
  expect(shareChange(share(1, 2, 0, 0), texts.t)).toBe("上期没有");
  expect(shareChange(share(0, 0, 1, 2), texts.t)).toBe("上期 1／2");
  expect(shareWords(share(0, 0, 1, 2), texts.t)).toBe("没有");
});

it("signs differences", () => {
  expect([3, -0.46, 0.04, 0].map(signed)).toEqual(["＋3", "－0.5", "±0", "±0"]);
});

it("draws both lines in one measure, and one part as a line", () => {
  const lines = linesOf([part("2026-11-01", 4, 0), part("2026-11-02", 2, 1), part("2026-11-03", 0, 4)]);
  expect(lines).toEqual({ received: "0,0 50,50 100,100", closed: "0,100 50,75 100,0" });
  expect(linesOf([part("2026-11-01", 2, 1)])).toEqual({ received: "0,0 100,0", closed: "0,50 100,50" });
  expect(linesOf([part("2026-11-01", 0, 0)]).received).toBe("0,100 100,100");
});

it("writes days short where they are of one year, and time by the office's day", () => {
  expect(daysWords("2026-11-01", "2026-11-29", texts.t)).toBe("2026-11-01 至 11-29");
  expect(daysWords("2025-12-20", "2026-01-03", texts.t)).toBe("2025-12-20 至 2026-01-03");
  expect(daysWords("2026-11-01", "2026-11-01", texts.t)).toBe("2026-11-01");
  expect(worked(1_950, { dayMinutes: 390 }, texts.t)).toContain("5");
});
