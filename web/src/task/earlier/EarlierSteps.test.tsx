import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { TimelineEntry } from "../../shown/cases";
import { Surroundings } from "../../session/Surroundings";
import { EarlierSteps } from "./EarlierSteps";
import { earlierSteps } from "./lastWords";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("what earlier steps entered", () => {
  it("is told the newest first, with step, outcome and who; only the newest stands open", async () => {
    await shown([
      told("排查", "陈研判", 1, "属实。"),
      { ...told("核稿", "赵主任", 2), done: { ...doneAt("核稿", 2), entered: [] } },
      told("核查", "王五", 3, "已修复。"),
    ]);
    const folds = screen.getAllByRole("group");
    expect(folds.map((fold) => fold.hasAttribute("open"))).toEqual([true, false]);
    expect(folds[0]?.querySelector("summary")?.textContent).toContain("核查 · 完成 王五");
    expect(folds[0]?.textContent).toContain("已修复。");
    expect(folds[1]?.textContent).toContain("属实。");
    expect(screen.getByText("没有填写内容").parentElement?.textContent).toContain("核稿 · 完成 赵主任");
  });

  it("says nothing while no step has been done", async () => {
    await shown([
      { at: "2026-09-18T01:00:00Z", kind: "Registered", who: "陈采集", step: null, text: "登记", done: null },
    ]);
    expect(screen.queryByRole("heading")).toBeNull();
  });

  it("holds of each step its last visit, of everyone in it the last word, and the corrections", () => {
    const correction: TimelineEntry = { ...told("更正", "甲", 0), kind: "Corrected", step: null, done: null };
    const first = told("反馈", "住建局", 2, "第一次");
    const again = [told("反馈", "住建局", 4, "又一次"), told("反馈", "水务局", 4, "另一家")];
    const monthly = [told("月报", "王五", 5, "一月"), told("月报", "王五", 5, "二月")];
    expect(earlierSteps([first, ...again, correction, ...monthly])).toEqual([
      monthly[1],
      correction,
      again[1],
      again[0],
    ]);
  });
});

function doneAt(step: string, visit: number, text = "") {
  const report = { name: "report", label: "办理情况报告", type: "LongText" as const, choices: [], value: text };
  return { step, visit, title: step, outcome: "完成", entered: [report] };
}

function told(step: string, who: string, visit: number, text = ""): TimelineEntry {
  const at = `2026-09-18T0${visit}:00:00Z`;
  return { at, kind: "Done", who, step, text: `办理“${step}”，结果：完成`, done: doneAt(step, visit, text) };
}

async function shown(entries: readonly TimelineEntry[]) {
  const answered = vi.fn((request: Request) =>
    Promise.resolve(Response.json(request.url.endsWith("/timeline") ? entries : [])),
  );
  vi.stubGlobal("fetch", answered);
  render(
    <Surroundings>
      <EarlierSteps caseId={7} over={false} />
    </Surroundings>,
  );
  if (entries.some(({ done }) => done)) await screen.findByRole("heading", { name: "前面环节填写的内容" });
  else
    await vi.waitFor(() => {
      expect(answered).toHaveBeenCalled();
    });
}
