import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Surroundings } from "../session/Surroundings";
import { field } from "../fields/sample";
import type { ActResult } from "../task/acts/several";
import { fitting } from "./fitting";
import { LastAct } from "./LastAct";
import { TogetherDialog } from "./TogetherDialog";
import { useTogether, type TickedTask } from "./useTogether";

const tasks: readonly TickedTask[] = [1, 2, 3].map((at) => ({
  caseId: at,
  visit: 1,
  seq: 1,
  turn: 4,
  caseTitle: `第 ${at} 件`,
}));

interface Sent {
  readonly address: string;
  readonly body: {
    readonly tasks: readonly { readonly caseId: number; readonly turn: number }[];
    readonly fields: unknown;
  };
}

const sent: Sent[] = [];
const kept: number[][] = [];
let refuse: readonly ActResult[] = [];

const moved: ActResult = {
  ...done(2),
  done: false,
  code: "task-changed-since-seen",
  text: "别人动过。",
  changed: { by: "王组长", at: "2020-11-23T09:30:00Z", what: "改派" },
  turn: null,
};

beforeEach(() => {
  sent.length = 0;
  kept.length = 0;
  refuse = [];
  vi.stubGlobal("fetch", async (input: Request) => {
    const address = new URL(input.url).pathname.replace("/api/tasks/acts/", "");
    const body = JSON.parse(await input.text()) as Sent["body"];
    sent.push({ address, body });
    if (address.endsWith("/preview"))
      return Response.json({
        count: body.tasks.length - refuse.length,
        refused: refuse,
        next: [{ step: "核稿", to: ["赵主任"], count: 2, from: "2020-11-23T09:30:00Z", until: "2020-11-24T09:30:00Z" }],
        ends: [],
        told: [{ name: "赵主任", count: 2 }],
        cancelled: [],
        waits: [],
        back: "后面的人打开之前，可以撤回。",
      });
    const results = body.tasks.map(({ caseId }) => refuse.find((one) => one.caseId === caseId) ?? done(caseId));
    return Response.json({ results });
  });
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("an act on several", () => {
  it("is said beforehand: who gets how many until when, who is told, until when it can be taken back", async () => {
    show();
    const dialog = await screen.findByRole("dialog");
    await screen.findByText(/可以撤回/u);
    expect(dialog.textContent).toContain("核稿 → 赵主任 2 件");
    expect(dialog.textContent).toContain("同时告知：赵主任（2 件）。");
    expect(screen.getByRole("button", { name: "转办（3 件）" })).toBeTruthy();
  });

  it("leaves ticked what was refused, says by whom it was changed, and keeps what was typed", async () => {
    refuse = [moved];
    show();
    fireEvent.change(await screen.findByLabelText("理由"), { target: { value: "出差" } });
    fireEvent.click(await screen.findByRole("button", { name: "转办（2 件）" }));
    await screen.findByRole("alert");
    expect(kept).toEqual([[2]]);
    expect(screen.getByRole("dialog").textContent).toContain("王组长在 2020年11月23日 17:30 动过（改派）");
    expect(screen.getByLabelText<HTMLInputElement>("理由").value).toBe("出差");
    expect(sent.find(({ address }) => address === "transfer")?.body.fields).toEqual({ reason: "出差" });
  });

  it("is taken back for those that were done, as they stood after it", async () => {
    refuse = [moved];
    show();
    fireEvent.click(await screen.findByRole("button", { name: "转办（2 件）" }));
    await screen.findByText("已转办 2 件。");
    expect(screen.getByText("1 件没有办成。")).toBeTruthy();
    fireEvent.click(screen.getByText("撤回"));
    await waitFor(() => {
      expect(sent.some(({ address }) => address === "withdraw")).toBe(true);
    });
    const back = sent.find(({ address }) => address === "withdraw");
    expect(back?.body.tasks.map(({ caseId, turn }) => [caseId, turn])).toEqual([
      [1, 9],
      [3, 9],
    ]);
  });
});

describe("an outcome for several", () => {
  it("does not fit where it demands what belongs to one case", () => {
    const form = [field({ name: "reason" }), field({ name: "original", label: "原件", type: "Case" })];
    const outcome = { name: "Duplicate", label: "重复", requiredFields: ["original"] };
    expect(fitting(form, outcome).ofEach).toEqual(["原件"]);
    expect(fitting(form, { ...outcome, requiredFields: [] })).toEqual({ fields: [form[0]], ofEach: [] });
  });
});

function done(caseId: number): ActResult {
  return { caseId, visit: 1, seq: 1, done: true, code: null, text: null, fields: [], changed: null, turn: 9 };
}

function show() {
  render(
    <Surroundings>
      <Dialog />
    </Surroundings>,
  );
}

function Dialog() {
  const together = useTogether((refused) => kept.push(refused.map(({ caseId }) => caseId)));
  return (
    <>
      <TogetherDialog
        act={{ name: "transfer", label: "转办" }}
        hint=""
        fields={[field({ name: "reason", label: "理由" })]}
        required={[]}
        tasks={tasks}
        together={together}
        onClose={() => undefined}
      />
      <LastAct together={together} />
    </>
  );
}
