import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { CaseSummary } from "../../api/schemas";
import { Surroundings } from "../../session/Surroundings";
import type { ActResult } from "../../task/acts/several";
import { CaseGrid } from "../list/CaseGrid";
import { useTicks } from "./ticks";
import { UrgeBar } from "./UrgeBar";

const sent: { readonly act: string; readonly cases: readonly number[]; readonly fields: unknown }[] = [];

beforeEach(() => {
  sent.length = 0;
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(1200);
  vi.stubGlobal("fetch", async (input: Request) => {
    const act = new URL(input.url).pathname.replace("/api/tasks/acts/", "");
    const { tasks, fields } = JSON.parse(await input.text()) as { tasks: { caseId: number }[]; fields: unknown };
    if (act.endsWith("/preview"))
      return Response.json({
        count: tasks.length,
        refused: [],
        next: [],
        ends: [],
        told: [{ name: "赵主任", count: tasks.length }],
        cancelled: [],
        waits: [],
        back: "催办不能撤回，对方已经收到。",
      });
    sent.push({ act, cases: tasks.map(({ caseId }) => caseId), fields });
    return Response.json({ results: tasks.map(({ caseId }) => answerFor(caseId)) });
  });
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("urging several cases of the list", () => {
  it("reaches the tasks of the ticked cases only, and leaves ticked what was refused", async () => {
    show();
    fireEvent.click(screen.getByRole("checkbox", { name: "选中“案件1”" }));
    fireEvent.click(screen.getByRole("checkbox", { name: "选中“案件2”" }));
    fireEvent.click(screen.getByRole("button", { name: "催办…" }));
    fireEvent.change(await screen.findByLabelText(/附言/u), { target: { value: "请今日报结果" } });
    fireEvent.click(await screen.findByRole("button", { name: "催办（2 件）" }));
    await waitFor(() => {
      expect(sent).toEqual([{ act: "urge", cases: [1, 2], fields: { word: "请今日报结果" } }]);
    });
    await screen.findByRole("alert");
    expect(screen.getByRole("dialog").textContent).toContain("今天已催办 2 次");
    expect(screen.getByText("已选 1 件，1 项待办")).toBeDefined();
  });

  it("ticks all that have open tasks, and no case that nobody holds", () => {
    show();
    expect(screen.queryByRole("checkbox", { name: "选中“案件3”" })).toBeNull();
    fireEvent.click(screen.getByRole("checkbox", { name: "选中列出的案件" }));
    expect(screen.getByText("已选 2 件，2 项待办")).toBeDefined();
    fireEvent.click(screen.getByRole("button", { name: "取消选择" }));
    expect(screen.queryByRole("button", { name: "催办…" })).toBeNull();
  });
});

function answerFor(caseId: number): ActResult {
  const refused = caseId === 2;
  return {
    caseId,
    visit: 1,
    seq: 1,
    done: !refused,
    code: refused ? "urged-enough" : null,
    text: refused ? "今天已催办 2 次。" : null,
    fields: [],
    changed: null,
    turn: null,
  };
}

function show() {
  render(
    <Surroundings>
      <MemoryRouter>
        <Listed />
      </MemoryRouter>
    </Surroundings>,
  );
}

const cases = [1, 2, 3].map(caseOf);

function Listed() {
  const ticks = useTicks(cases);
  return (
    <>
      <CaseGrid
        cases={cases}
        columns={["number", "title"]}
        order="Newest"
        onOrder={() => undefined}
        onEnd={() => undefined}
        ticks={ticks}
      />
      <UrgeBar ticks={ticks} />
    </>
  );
}

/** The third is handled in another, so that nobody has a task. */
function caseOf(id: number): CaseSummary {
  return {
    id,
    number: `YQ-${id}`,
    title: `案件${id}`,
    source: null,
    category: null,
    level: null,
    route: null,
    status: "Open",
    result: null,
    receivedAt: "2026-11-23T02:00:00Z",
    closedAt: null,
    current: {
      light: "Ample",
      timeLeft: "",
      dueAt: null,
      steps: [],
      holders: [],
      tasks: id === 3 ? [] : [{ caseId: id, visit: 1, seq: 1, turn: 4 }],
    },
  };
}
