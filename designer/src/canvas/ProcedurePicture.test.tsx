import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { stepTypes } from "../contract/contract.sample";
import { readElsa } from "../model/elsa/readElsa";
import { screening } from "../model/document/screening.sample";
import { enTexts } from "../texts/en";
import { zhTexts } from "../texts/zh";
import { ProcedurePicture, type ProcedurePictureProps } from "./ProcedurePicture";

beforeEach(() => {
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("the picture of a procedure", () => {
  it("draws a card for each step, with all that it says for who cannot see it", () => {
    show();
    expect(card("排查").textContent).toBe("排查办理环节 · 4 个工作小时报批示 → 按条件分流转送 → 办结超期 → 排查");
  });

  it("shows where the case is, who did what before, and when", () => {
    show({
      overlay: {
        visits: [visit("screen", "done", "2026-09-18", "report"), visit("route", "open", "2026-09-19", null)],
      },
    });
    expect(card("按条件分流").getAttribute("aria-current")).toBe("step");
    expect(card("按条件分流").textContent).toContain("● 正在办理 · 张三 · 2026-09-19 到达");
    expect(card("排查").textContent).toContain("✓ 2026-09-18 · 张三 · 报批示");
  });

  it("says of a step that nobody does that it waits there", () => {
    show({ overlay: { visits: [{ ...visit("route", "open", "2026-09-19", null), who: null }] } });
    expect(card("按条件分流").textContent).toContain("● 等待中 · 2026-09-19 到达");
  });

  it("shows how many cases are at a step", () => {
    show({ overlay: { counts: { screen: 12 } } });
    expect(card("排查").textContent).toContain("12 件");
  });

  it("is left by one press of Tab: only one card is in its order, the arrows move on", () => {
    show();
    expect(tabbable()).toEqual([card("开始")]);
    card("开始").focus();
    fireEvent.keyDown(card("开始"), { key: "ArrowRight" });
    expect(document.activeElement).toBe(card("排查"));
    expect(tabbable()).toEqual([card("排查")]);
  });

  it.each(["Enter", " "])("chooses a step by the key %j as by a click", (key) => {
    const onChoose = vi.fn();
    show({ onChoose, chosen: "screen" });
    fireEvent.keyDown(card("排查"), { key });
    fireEvent.click(card("按条件分流"));
    expect(onChoose.mock.calls).toEqual([["screen"], ["route"]]);
    expect(card("排查").getAttribute("aria-pressed")).toBe("true");
  });

  it("reads as a list just as well", () => {
    show({ texts: enTexts });
    fireEvent.click(screen.getByRole("button", { name: "As a list" }));
    expect(
      screen.getByRole("region", { name: "Procedure: 网络舆情快速处置" }).querySelectorAll("ol > li"),
    ).toHaveLength(5);
    expect(screen.getByText("报批示 → Switch")).toBeTruthy();
    expect(screen.getByRole("button", { name: "As a picture" })).toBeTruthy();
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
  return [...document.querySelectorAll<HTMLElement>("[data-step]")];
}

function card(title: string): HTMLElement {
  const found = cards().find((candidate) => candidate.querySelector(".cf-cut")?.textContent === title);
  if (!found) throw new Error(`There is no card ${title}.`);
  return found;
}

function tabbable() {
  return cards().filter((candidate) => candidate.tabIndex === 0);
}

function visit(step: string, state: "open" | "done", day: string, outcome: string | null) {
  const at = `${day}T01:00:00Z`;
  return { step, state, enteredAt: at, leftAt: state === "open" ? null : at, outcome, who: "张三" };
}
