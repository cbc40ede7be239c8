import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Schema } from "../api/schemas";
import { Surroundings } from "../session/Surroundings";
import { EnteredFields } from "./EnteredFields";

const choices = [{ value: "3", label: "三级（一般）" }];
const entered: readonly Schema<"EnteredField">[] = [
  { name: "level", label: "响应级别", type: "Choice", choices, value: "3" },
  { name: "units", label: "主办单位", type: "Units", choices: [], value: ["housing", "water"] },
  { name: "handler", label: "承办人", type: "Person", choices: [], value: "w5" },
  { name: "realName", label: "是否实名", type: "YesNo", choices: [], value: false },
  { name: "proof", label: "佐证材料", type: "File", choices: [], value: ["3", "9"] },
  { name: "report", label: "办理情况报告", type: "LongText", choices: [], value: "一、已修复。\n二、已告知。" },
];

const answers: Readonly<Record<string, unknown>> = {
  "/api/units": [
    { code: "housing", name: "住建局" },
    { code: "water", name: "水务局" },
  ],
  "/api/people": [{ code: "w5", name: "王五" }],
  "/api/cases/7/attachments": [{ id: 3, name: "路灯.jpg" }],
};

beforeEach(() => {
  vi.stubGlobal("fetch", (request: Request) => Promise.resolve(Response.json(answers[new URL(request.url).pathname])));
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("what was entered at a step", () => {
  it("reads in words: choices by label, people and units by name, in the order of the form", async () => {
    show();
    expect(await screen.findByText("住建局、水务局")).toBeTruthy();
    expect(await screen.findByText("王五")).toBeTruthy();
    for (const text of ["三级（一般）", "否"]) expect(screen.getByText(text)).toBeTruthy();
    expect(screen.getAllByRole("term").map((term) => term.textContent)).toEqual(entered.map(({ label }) => label));
  });

  it("leads to its files by name, and by number to one that is not listed", async () => {
    show();
    expect((await screen.findByText("路灯.jpg")).getAttribute("href")).toBe("/api/attachments/3?language=zh-CN");
    expect(screen.getByText("附件 9").getAttribute("href")).toBe("/api/attachments/9?language=zh-CN");
  });

  it("says of what others read who they are", () => {
    const kept = {
      name: "secret",
      label: "线索来源",
      type: "LongText" as const,
      choices: [],
      value: null,
      withheld: "（只有核稿人可见）",
    } satisfies Schema<"EnteredField">;
    render(
      <Surroundings>
        <EnteredFields caseId={7} entered={[kept]} />
      </Surroundings>,
    );
    expect(screen.getByRole("definition").textContent).toBe("（只有核稿人可见）");
  });

  it("keeps line breaks and has nothing to unfold when it is short", () => {
    show();
    expect(screen.getByText(/一、已修复。/u).textContent).toBe("一、已修复。\n二、已告知。");
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("is cut when it is longer than the lines it has, until one asks for the rest", () => {
    vi.spyOn(HTMLElement.prototype, "scrollHeight", "get").mockReturnValue(400);
    show(entered.slice(-1));
    const words = screen.getByText(/一、已修复。/u);
    expect(words.classList.contains("cut")).toBe(true);
    fireEvent.click(screen.getByRole("button", { name: /展\s?开/u }));
    expect(words.classList.contains("cut")).toBe(false);
    fireEvent.click(screen.getByRole("button", { name: /收\s?起/u }));
    expect(words.classList.contains("cut")).toBe(true);
  });
});

function show(fields = entered) {
  render(
    <Surroundings>
      <EnteredFields caseId={7} entered={fields} />
    </Surroundings>,
  );
}
