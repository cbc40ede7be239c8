import { expect, it } from "vitest";
import { chosenColumns, templateOf, usualColumns } from "../list/caseColumns";
import { isNarrowed, readFilter, writeFilter } from "./caseFilter";

it("reads from an address what the list shows, and leaves out what means nothing", () => {
  const filter = readFilter(
    new URLSearchParams("text= 噪音 &status=Open&level=7&overdue=true&mine=no&dueTo=yesterday&other=1"),
  );
  expect(filter).toEqual({ text: "噪音", status: "Open", overdue: true });
});

it("comes back from its own address", () => {
  const filter = {
    text: "噪音 & 扰民",
    level: "One",
    receivedFrom: "2026-11-22T16:00:00.000Z",
    overdue: true,
    withoutRoute: true,
    outsideUnits: true,
  } as const;
  expect(readFilter(writeFilter(filter))).toEqual(filter);
  expect(isNarrowed(filter)).toBe(true);
  expect(isNarrowed({ text: "", overdue: false })).toBe(false);
  expect(readFilter(new URLSearchParams("order=Due"))).toEqual({ order: "Due" });
  expect(isNarrowed({ order: "Due" })).toBe(false);
});

it("keeps number and title among the columns, in their order, whatever was chosen", () => {
  expect(chosenColumns(["result", "level", "gone"])).toEqual(["number", "title", "level", "result"]);
  expect(chosenColumns(undefined)).toEqual(usualColumns);
  expect(templateOf(["number", "level"], "zh-CN")).toBe("11em 5em");
  expect(templateOf(["timeLeft", "level"], "en")).toBe("14em 5em");
});
