import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import axe from "axe-core";
import { afterEach, describe, expect, it } from "vitest";
import { stepTypes } from "../contract/contract.sample";
import { readElsa } from "../model/elsa/readElsa";
import { screening } from "../model/document/screening.sample";
import type { Visit } from "../model/document/trace";
import { enTexts } from "../texts/en";
import { zhTexts } from "../texts/zh";
import { ProcedurePicture, type ProcedurePictureProps } from "./ProcedurePicture";

afterEach(cleanup);

describe("the picture of a procedure", () => {
  it("draws a card for each step, and a chip where no line is drawn", () => {
    show();
    expect(cards().map((one) => one.querySelector(".cf-tree-title")?.textContent)).toEqual([
      "开始",
      "排查",
      "按条件分流",
      "同时进行",
      "办结",
    ]);
    expect(card("排查").parentElement?.textContent).toContain("超期↩ 回到 排查");
  });

  it("says where the case is, who did what before, and when", () => {
    show({ visits: [visit("screen", "done", "2026-09-18", "report"), visit("route", "open", "2026-09-19", null)] });
    expect(card("按条件分流").getAttribute("aria-current")).toBe("step");
    expect(card("按条件分流").textContent).toContain("● 正在办理 · 张三 · 2026-09-19 到达");
    expect(card("排查").textContent).toContain("✓ 2026-09-18 · 张三 · 报批示");
    expect(screen.getByText("✓ 报批示")).toBeTruthy();
  });

  it("says of a step that nobody does that it waits there", () => {
    show({ visits: [{ ...visit("route", "open", "2026-09-19", null), who: null }] });
    expect(card("按条件分流").textContent).toContain("● 等待中 · 2026-09-19 到达");
  });

  it("says what is overdue in words, not in red alone", () => {
    show({ visits: [{ ...visit("screen", "open", "2026-09-19", null), overdue: true }] });
    expect(card("排查").textContent).toContain("● 超期 · 张三");
  });

  it("tells a step that the case went past from one that may still come", () => {
    show({ visits: [visit("screen", "done", "2026-09-18", "transfer"), visit("finish", "done", "2026-09-19", null)] });
    expect(card("按条件分流").textContent).toContain("– 未经过");
    cleanup();
    show({ visits: [visit("screen", "open", "2026-09-18", null)] });
    expect(card("按条件分流").textContent).not.toContain("未经过");
  });

  it("is left by one press of Tab: only one card is in its order, the arrows move on", () => {
    show();
    expect(tabbable()).toEqual([card("开始")]);
    card("开始").focus();
    fireEvent.keyDown(card("开始"), { key: "ArrowDown" });
    expect(document.activeElement).toBe(card("排查"));
    expect(tabbable()).toEqual([card("排查")]);
  });

  it("draws the way of a chip as long as it has the focus", () => {
    show();
    const chip = screen.getByRole("button", { name: "↩ 回到 排查" });
    fireEvent.focus(chip);
    expect(document.querySelectorAll(".cf-pointed")).toHaveLength(1);
    fireEvent.blur(chip);
    expect(document.querySelectorAll(".cf-pointed")).toHaveLength(0);
  });

  it("becomes larger and smaller by keys and by its tools", () => {
    show();
    const tree = () => document.querySelector<HTMLElement>(".cf-tree")?.style.getPropertyValue("zoom");
    fireEvent.keyDown(card("开始"), { key: "+" });
    expect(tree()).toBe("1.25");
    fireEvent.click(screen.getByRole("button", { name: "缩小" }));
    expect(tree()).toBe("1");
  });

  it("reads as a list just as well", () => {
    show({ texts: enTexts });
    fireEvent.click(screen.getByRole("button", { name: "As a list" }));
    const list = screen.getByRole("region", { name: "Procedure: 网络舆情快速处置" });
    expect(list.querySelectorAll(".cf-tree-title")).toHaveLength(5);
    expect(list.textContent).toContain("↩ back to 排查");
    expect(screen.getByRole("button", { name: "As a picture" })).toBeTruthy();
  });

  it("prints the whole picture, and what the case did as a list", () => {
    show({ visits: [visit("screen", "open", "2026-09-19", null)] });
    fireEvent(globalThis as unknown as Window, new Event("beforeprint"));
    expect(document.querySelectorAll(".cf-paper [data-step]")).toHaveLength(5);
    expect([...document.querySelectorAll(".cf-paper li .cf-tree-title")].map((one) => one.textContent)).toEqual([
      "排查",
    ]);
    fireEvent(globalThis as unknown as Window, new Event("afterprint"));
    expect(document.querySelector(".cf-paper")).toBeNull();
  });

  it.each([false, true])("has no serious fault for whoever cannot see it (list: %s)", async (asList) => {
    show({ visits: [visit("screen", "open", "2026-09-19", null)] });
    if (asList) fireEvent.click(screen.getByRole("button", { name: "看列表" }));
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(
      violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id }) => id),
    ).toEqual([]);
  });
});

function show(props: Partial<ProcedurePictureProps> = {}) {
  render(
    <div style={{ width: 800, height: 600 }}>
      <ProcedurePicture
        document={readElsa(screening)}
        types={stepTypes}
        texts={zhTexts}
        moment={(iso) => iso.slice(0, 10)}
        {...props}
      />
    </div>,
  );
}

function cards() {
  return [...document.querySelectorAll<HTMLElement>(".cf-tree-pane [data-step]")];
}

function card(title: string): HTMLElement {
  const found = cards().find((candidate) => candidate.querySelector(".cf-tree-title")?.textContent === title);
  if (!found) throw new Error(`There is no card ${title}.`);
  return found;
}

function tabbable() {
  return cards().filter((candidate) => candidate.tabIndex === 0);
}

function visit(step: string, state: "open" | "done", day: string, outcome: string | null): Visit {
  const at = `${day}T01:00:00Z`;
  return { step, state, enteredAt: at, leftAt: state === "open" ? null : at, outcome, who: "张三" };
}
