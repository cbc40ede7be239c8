import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { I18nextProvider } from "react-i18next";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { CaseSummary } from "../../api/schemas";
import { texts } from "../../texts/texts";
import { usualColumns, type CaseColumn } from "./caseColumns";
import { CaseGrid } from "./CaseGrid";

const onEnd = vi.fn();
const onOrder = vi.fn();

beforeEach(async () => {
  await texts.changeLanguage("zh-CN");
  onEnd.mockReset();
  onOrder.mockReset();
  // Nothing is laid out here: the frame is said to be 400 pixels high.
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(1200);
  // Nor does anything scroll.
  HTMLElement.prototype.scrollTo = function scrollTo(this: HTMLElement, to?: ScrollToOptions | number) {
    if (typeof to === "object") this.scrollTop = to.top ?? 0;
  };
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe("the list of cases", () => {
  it("draws of thousands only those in sight", () => {
    show(5000);
    const drawn = screen.getAllByRole("link");
    expect(drawn.length).toBeGreaterThan(5);
    expect(drawn.length).toBeLessThan(60);
    expect(onEnd).not.toHaveBeenCalled();
  });

  it("asks for more when its end is in sight", () => {
    show(3);
    expect(onEnd).toHaveBeenCalled();
  });

  it("shows the chosen columns in words", () => {
    show(1, ["number", "title", "level", "status"]);
    expect(screen.getAllByRole("columnheader").map((head) => head.textContent)).toEqual([
      "编号 ▾",
      "标题",
      "级别",
      "状态",
    ]);
    expect(screen.getByText("办理中")).toBeDefined();
    expect(screen.getByText("二级")).toBeDefined();
    expect(screen.getByRole("link", { name: "案件1" }).getAttribute("href")).toBe("/cases/1");
  });

  it("says by which column it is in order, and can be put in order by another", () => {
    show(1);
    expect(screen.getByRole("columnheader", { name: "编号" }).getAttribute("aria-sort")).toBe("descending");
    expect(screen.getByRole("columnheader", { name: "剩余时间" }).hasAttribute("aria-sort")).toBe(false);
    expect(within(screen.getByRole("columnheader", { name: "标题" })).queryByRole("button")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "剩余时间" }));
    expect(onOrder).toHaveBeenCalledWith("Due");
  });

  it("says how long a case has, at which step it is and who has it", () => {
    show(1);
    expect(screen.getAllByRole("cell").map((cell) => cell.textContent)).toEqual([
      "YQ-1",
      "案件1",
      "◐ 剩 3 小时",
      "核查、处置",
      "甲单位、乙单位",
      "二级",
      "",
      expect.stringContaining("23"),
    ]);
  });

  it("says why a case stands where nobody has a task", () => {
    const { current, ...one } = caseOf(1);
    show(1, ["steps"], "entry", { ...one, current: current && { ...current, steps: [], standing: "已并案" } });
    expect(screen.getByRole("cell").textContent).toBe("已并案");
  });

  it("stands on Back where it was left, and elsewhere at its beginning", () => {
    show(5000, usualColumns, "left");
    fireEvent.scroll(frame(), { target: { scrollTop: 4000 } });
    cleanup();
    show(5000, usualColumns, "left");
    expect(frame().scrollTop).toBe(4000);
    expect(screen.getByText("案件101")).toBeDefined();
    cleanup();
    show(5000, usualColumns, "other");
    expect(frame().scrollTop).toBe(0);
  });

  it("goes to the next case with the arrow keys", async () => {
    show(3);
    const [first, second] = screen.getAllByRole("link");
    first?.focus();
    fireEvent.keyDown(first as Element, { key: "ArrowDown" });
    await waitFor(() => {
      expect(document.activeElement).toBe(second);
    });
  });
});

function show(count: number, columns: readonly CaseColumn[] = usualColumns, entry = "entry", one?: CaseSummary) {
  render(
    <I18nextProvider i18n={texts}>
      <MemoryRouter initialEntries={[{ pathname: "/cases", key: entry }]}>
        <CaseGrid
          cases={one ? [one] : Array.from({ length: count }, (_, place) => caseOf(place + 1))}
          columns={columns}
          order="Newest"
          onOrder={onOrder}
          onEnd={onEnd}
        />
      </MemoryRouter>
    </I18nextProvider>,
  );
}

function frame(): HTMLElement {
  const found = document.querySelector<HTMLElement>(".case-frame");
  if (!found) throw new Error("The list has no frame.");
  return found;
}

function caseOf(id: number): CaseSummary {
  return {
    id,
    number: `YQ-${id}`,
    title: `案件${id}`,
    source: null,
    category: null,
    level: "Two",
    route: null,
    status: "Open",
    result: null,
    receivedAt: "2026-11-23T02:00:00Z",
    closedAt: null,
    current: {
      light: "Today",
      timeLeft: "剩 3 小时",
      dueAt: "2026-11-23T05:00:00Z",
      steps: ["核查", "处置"],
      holders: ["甲单位", "乙单位"],
    },
  };
}
