import { expect, it } from "vitest";
import { misleading } from "./fileEnding";

it("says where a name says another format than the file has", () => {
  expect(misleading("台账.xlsx", "Csv")).toBe("xlsx");
  expect(misleading("台账.CSV", "Xlsx")).toBe("CSV");
  expect(misleading("台账.xls", "Xlsx")).toBe("xls");
  expect(misleading("台账.ods", "Ods")).toBeUndefined();
  expect(misleading("台账.xlsm", "Xlsx")).toBeUndefined();
});

it("says nothing of a name that says nothing", () => {
  expect(misleading("台账", "Csv")).toBeUndefined();
  expect(misleading("台账.2026", "Csv")).toBeUndefined();
  expect(misleading("台账.dat", "Csv")).toBeUndefined();
});
