import { screen } from "@testing-library/react";
import type { TFunction } from "i18next";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { show } from "../../testing/show";
import { CasesAt } from "./CasesAt";
import type { Live } from "./live";
import { countsOf } from "./notes";

const step = { step: "review", name: "审核", open: 3, overdue: 1, unclaimed: 0 };
const live = {
  definitionId: "po",
  name: "处置",
  mayList: false,
  steps: [step],
  pace: [],
  dayMinutes: 420,
} as unknown as Live;
const asked: string[] = [];
const words = ((key: string) => key) as unknown as TFunction;

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal("matchMedia", () => ({ matches: true, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
  vi.stubGlobal("fetch", (request: Request) => {
    asked.push(new URL(request.url).search);
    const one = {
      number: "YQ-1",
      steps: ["审核"],
      units: ["市住建局"],
      receivedAt: "2026-09-01T01:00:00Z",
      dueAt: null,
    };
    return Promise.resolve(Response.json({ count: 3, cases: [one] }));
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it("leads from each number to its list, and to numbers alone where one opens no lists", () => {
  expect(countsOf(step, { ...live, mayList: true }, words).map(({ href }) => href)).toEqual([
    "/cases?status=Open&procedure=po&step=review",
    "/cases?status=Open&procedure=po&step=review&overdue=true",
  ]);
  expect(countsOf(step, live, words).map(({ href }) => href)).toEqual([
    "/procedures/po/live?of=open&step=review",
    "/procedures/po/live?of=overdue&step=review",
  ]);
});

it("tells number, step and unit of the cases that the address names, and how many more there are", async () => {
  show(
    <MemoryRouter initialEntries={["/procedures/po/live?of=open&step=review"]}>
      <CasesAt live={live} />
    </MemoryRouter>,
  );
  const one = await screen.findByText("YQ-1", { exact: false });
  expect(one.closest("li")?.textContent).toContain("审核 · 市住建局 登记于");
  expect(asked).toEqual(["?of=Open&step=review"]);
  expect(screen.getByText("审核 · 在办 3")).toBeTruthy();
  expect(screen.getByText(/只列编号、环节和单位/u)).toBeTruthy();
});
