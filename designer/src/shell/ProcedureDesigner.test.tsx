import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { ConfigProvider } from "antd";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { officeIn, stepTypes } from "../contract/contract.sample";
import type { FlowDocument } from "../model/document/flow";
import { fragmentOf } from "../model/document/fragment";
import { readElsa } from "../model/elsa/readElsa";
import { reviewed } from "../panels/panel.sample";
import { zhDesigner } from "../texts/designer.zh";
import type { Piece } from "./pieces";
import { ProcedureDesigner, type ProcedureDesignerProps } from "./ProcedureDesigner";

beforeEach(() => {
  vi.stubGlobal("matchMedia", () => ({ matches: true, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const of = (...ids: readonly string[]) => {
  const fragment = fragmentOf(reviewed, new Set(ids), stepTypes);
  if (!fragment) throw new Error("There is nothing to copy.");
  return fragment;
};
const pieces: readonly Piece[] = [{ name: "会签三家", fragment: of("review", "publish") }];
const inFocus = () => document.activeElement as HTMLInputElement;
const face = (name: RegExp): HTMLElement => {
  const faces = screen.getAllByRole("button", { name });
  const card = faces.find((one) => one.classList.contains("cf-tree-face"));
  if (!card) throw new Error(`There is no card ${String(name)}.`);
  return card;
};

describe("the palette", () => {
  it("finds a piece by its name, says of nothing that it is not there, and takes the piece with Enter", async () => {
    const changed = show({ pieces });
    const search = await asked();
    fireEvent.change(search, { target: { value: "三家" } });
    expect(screen.getByText("会签三家")).toBeTruthy();
    expect(screen.queryByText(zhDesigner.paletteNone)).toBeNull();
    expect(fireEvent.keyDown(search, { key: "Enter", keyCode: 13 })).toBe(false);
    await waitFor(() => {
      expect(changed.last?.activities).toHaveLength(6);
    });
  });

  it("says so when there is neither such a step nor such a piece", async () => {
    show({ pieces });
    fireEvent.change(await asked(), { target: { value: "没有的" } });
    expect(screen.getByText(zhDesigner.paletteNone)).toBeTruthy();
  });
});

describe("what is pasted", () => {
  it("is chosen, told of by its number, and called otherwise than what it was copied from", async () => {
    const changed = show({});
    fireEvent.keyDown(face(/^审核/u), { key: "c", ctrlKey: true });
    fireEvent.keyDown(face(/^公开/u), { key: "v", ctrlKey: true });
    await waitFor(() => {
      expect(changed.last?.activities.map(({ name }) => name)).toContain("审核 2");
    });
    expect(face(/^审核 2/u).getAttribute("aria-pressed")).toBe("true");
    expect(statusOf(/粘贴/u)).toBe("粘贴了 1 个环节");
  });
});

describe("keeping a piece", () => {
  it("asks for a name in a field that has the focus, and keeps it with Enter", async () => {
    const onKeepPiece = vi.fn();
    show({ onKeepPiece });
    fireEvent.click(face(/^审核/u));
    fireEvent.click(screen.getByRole("button", { name: "存为常用片段" }));
    const field = await screen.findByLabelText<HTMLInputElement>("片段叫什么");
    await waitFor(() => {
      expect(inFocus()).toBe(field);
    });
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, "审核".length]);
    fireEvent.change(field, { target: { value: "复核" } });
    // Let go on, the same Enter would press the button that gets the focus.
    expect(fireEvent.keyDown(field, { key: "Enter", keyCode: 13 })).toBe(false);
    expect(onKeepPiece.mock.calls).toEqual([[{ name: "复核", fragment: of("review") }]]);
    expect(inFocus().textContent).toContain("存为常用片段");
  });
});

describe("a comment", () => {
  it("has the time of the office's clocks, and leaves a sign on the card and in the outline", () => {
    const told = { by: "刘程", at: "2026-11-30T20:10:00Z", text: "请核对" };
    show({ document: withComment(told) });
    expect(face(/审核.*1 条留言/u)).toBeTruthy();
    fireEvent.click(screen.getByText("大纲"));
    const said = screen.getAllByText("1 条留言", { ignore: false });
    expect(said.some((one) => one.closest(".cf-outline"))).toBe(true);
    fireEvent.click(screen.getByText("流程图"));
    fireEvent.click(face(/审核/u));
    expect(screen.getByText("刘程 · 2026-12-01 04:10")).toBeTruthy();
  });
});

describe("what the checks found", () => {
  it("leads to its place in the panel: what is missing has the focus", async () => {
    show({});
    fireEvent.click(screen.getByRole("button", { name: /^检查/u }));
    fireEvent.click(await screen.findByRole("button", { name: /环节“审核”还没有指定由谁办理/u }));
    await waitFor(() => {
      expect(inFocus().getAttribute("role")).toBe("combobox");
    });
    expect(inFocus().closest("[data-input]")?.getAttribute("data-input")).toBe("who");
  });

  it("is put right by people themselves first: the list to choose from opens", () => {
    show({});
    fireEvent.click(face(/^审核/u));
    const findings = screen.getByRole("list", { name: "检查发现的问题" });
    const [first] = within(findings).getAllByRole("button");
    expect(first?.textContent).toBe("去填“由谁办理”");
    if (first) fireEvent.click(first);
    expect(inFocus().getAttribute("aria-expanded")).toBe("true");
  });

  it("does not offer to remove a step whose condition is not finished", () => {
    show({ document: withCondition });
    fireEvent.click(face(/是否实名/u));
    const findings = screen.getByRole("list", { name: "检查发现的问题" });
    const offered = within(findings)
      .getAllByRole("button")
      .map((one) => one.textContent);
    expect(offered[0]).toMatch(/^去填/u);
    expect(offered.filter((one) => one.includes("删去“是否实名”"))).toEqual([]);
  });
});

it("begins another step at its top", () => {
  show({});
  fireEvent.click(face(/^审核/u));
  const pane = document.querySelector("aside");
  if (!pane) throw new Error("There is no pane.");
  pane.scrollTop = 300;
  fireEvent.click(face(/^公开/u));
  expect(pane.scrollTop).toBe(0);
});

/** Opens the palette behind a step. */
async function asked() {
  fireEvent.keyDown(face(/^公开/u), { key: "+" });
  return screen.findByLabelText(zhDesigner.paletteSearch);
}

function statusOf(text: RegExp) {
  return screen.getAllByRole("status").find((one) => text.test(one.textContent))?.textContent;
}

function withComment(told: object): FlowDocument {
  const activities = reviewed.activities.map((one) =>
    one.id === "review" ? { ...one, source: { ...one.source, metadata: { caseFlow: { comments: [told] } } } } : one,
  );
  return { ...reviewed, activities } as FlowDocument;
}

const withCondition = readElsa(
  JSON.stringify({
    definitionId: "asked",
    name: "审核",
    version: 1,
    root: {
      type: "Elsa.Flowchart",
      activities: [
        { id: "start", type: "Elsa.Start" },
        { id: "real", name: "是否实名", type: "Elsa.FlowDecision", condition: { type: "Rules", value: { is: "Is" } } },
        { id: "end", name: "办结", type: "Elsa.Finish" },
      ],
      connections: [
        { source: { activity: "start", port: "Done" }, target: { activity: "real", port: "In" } },
        { source: { activity: "real", port: "True" }, target: { activity: "end", port: "In" } },
        { source: { activity: "real", port: "False" }, target: { activity: "end", port: "In" } },
      ],
    },
  }),
);

function show(props: Partial<ProcedureDesignerProps>) {
  const changed: { last: FlowDocument | undefined } = { last: undefined };
  render(
    <ConfigProvider theme={{ token: { motion: false } }} button={{ autoInsertSpace: false }}>
      <ProcedureDesigner
        document={reviewed}
        types={stepTypes}
        texts={zhDesigner}
        office={officeIn("zh")}
        onChange={(document) => {
          changed.last = document;
        }}
        {...props}
      />
    </ConfigProvider>,
  );
  return changed;
}
