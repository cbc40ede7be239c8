import { cleanup, screen, within } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, expect, it } from "vitest";
import { Signed } from "../session/session";
import { show } from "../testing/show";
import { PeopleTable } from "./PeopleTable";
import type { RosterPerson, UnitRoster } from "./roster";

afterEach(cleanup);

const there: RosterPerson = {
  code: "sun",
  name: "孙承办",
  roles: [{ code: "handler", name: "承办人" }],
  email: "sun@demo.invalid",
  open: 5,
  overdue: 1,
  away: null,
  leftAt: null,
  toHandOver: 0,
  stamp: "s",
};

it("says of each whether they are there, who stands in, and what is left to hand over", () => {
  showPeople([
    there,
    { ...there, code: "wu", name: "吴局长", away: { until: "2026-12-02", by: ["严副局长"] } },
    { ...there, code: "wang", name: "王某", leftAt: "2026-11-01T00:00:00Z", toHandOver: 3 },
    { ...there, code: "zhao", name: "赵某", leftAt: "2026-11-01T00:00:00Z" },
  ]);
  expect(row("孙承办").textContent).toContain("5 · 超期 1");
  expect(row("孙承办").textContent).toContain("在岗");
  expect(row("吴局长").textContent).toMatch(/外出至12月2日.*，代：严副局长/u);
  expect(row("王某").textContent).toContain("已离职，3 件待交接");
  expect(within(row("王某")).getByRole("link").getAttribute("href")).toBe("/handover?person=wang");
  expect(within(row("赵某")).queryByRole("link")).toBeNull();
});

it("warns where a mail reaches nobody, but not of those who left", () => {
  showPeople([
    { ...there, email: null },
    { ...there, code: "wang", name: "王某", email: null, leftAt: "2026-11-01T00:00:00Z" },
  ]);
  expect(within(row("孙承办")).getByRole("button", { name: "补孙承办的邮箱" })).toBeTruthy();
  expect(row("王某").textContent).not.toContain("没有邮箱");
});

function row(name: string): HTMLElement {
  return screen.getByRole("row", { name: new RegExp(name, "u") });
}

function showPeople(people: readonly RosterPerson[]) {
  const shown: UnitRoster = {
    unit: { code: "housing", name: "住建局", parent: null, stamp: "u" },
    changedBy: null,
    changedAt: null,
    people: [...people],
    lacking: [],
  };
  show(
    <Signed value={{ code: "guanli", rights: ["manage-accounts"] } as never}>
      <MemoryRouter>
        <PeopleTable shown={shown} roster={{ units: [], roles: [] }} />
      </MemoryRouter>
    </Signed>,
  );
}
