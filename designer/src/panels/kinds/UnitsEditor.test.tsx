import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { choose, offered, showEditor, valuesOfKind } from "../panel.sample";

afterEach(cleanup);

const label = "这一项";
const how = "这一项 怎样定单位";

it("takes fixed units by their names", () => {
  const changed = showEditor({ kind: "Units", value: { fixed: ["housing"], later: true } });
  expect(screen.getByText("住建局")).toBeTruthy();
  choose(label, "水务局");
  expect(changed.last).toEqual({ fixed: ["housing", "water"], later: true });
});

it("has a row for each category, for one that is gone, and for all others", () => {
  const changed = showEditor({
    kind: "Units",
    value: { byCategory: { roads: ["housing"], old: ["gone"] }, otherwise: ["city"] },
  });
  expect(screen.getByText("old（本单位没有）")).toBeTruthy();
  expect(screen.getByText("gone（本单位没有）")).toBeTruthy();
  choose("“供水”交给", "水务局");
  expect(changed.last).toEqual({
    byCategory: { roads: ["housing"], old: ["gone"], pipes: ["water"] },
    otherwise: ["city"],
  });
});

it("takes the units from fields that hold units", () => {
  const changed = showEditor({ kind: "Units", value: { field: "leadUnit" } });
  expect(screen.getByText("承办单位")).toBeTruthy();
  expect(offered(label)).not.toContain("批示时间");
  choose(label, "协办单位");
  expect(changed.last).toEqual({ fields: ["leadUnit", "coUnits"] });
});

it("is chosen in another way", () => {
  const changed = showEditor({ kind: "Units", value: { fields: ["leadUnit"], later: 1 } });
  choose(how, "按类别");
  expect(changed.last).toEqual({ later: 1, byCategory: {} });
  choose("其他类别", "市政府");
  expect(changed.last).toEqual({ later: 1, byCategory: {}, otherwise: ["city"] });
});

it("adds a field to each shipped value", () => {
  const [found] = valuesOfKind("Units");
  if (!found) throw new Error("No shipped step hands out to units.");
  const changed = showEditor({ kind: "Units", ...found, descriptor: {} });
  choose(label, "牵头单位");
  const before = found.value as { readonly fields: readonly string[] };
  expect(changed.last).toEqual({ ...before, fields: [...before.fields, "leadUnitOfCase"] });
});
