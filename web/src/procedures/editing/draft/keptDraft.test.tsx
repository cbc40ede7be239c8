import { emptyProcedure, toElsa, type FlowDocument } from "@caseflow/designer";
import { act, cleanup, fireEvent, renderHook, screen, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Signed } from "../../../session/session";
import { Surroundings } from "../../../session/Surroundings";
import { show } from "../../../testing/show";
import { bringToService } from "../../../typed/open";
import type { ProcedureText } from "../../procedures";
import { sampleMe, versionOf, wang } from "../../versions/sampleVersions";
import { useKeptDraft, type KeptDraft } from "./keptDraft";
import { DraftTrouble } from "../lost/DraftTrouble";
import { documentOf, textsHere } from "./keptText";
import { useBarOf } from "../publishable";

const called = { start: "登记", end: "办结" };
const drawn = (name: string) => emptyProcedure("po", name, called);
const draft = versionOf(4, { publishedAt: null, publishedBy: null, reason: null, savedBy: sampleMe });

const textOf = (stamp: string, document: FlowDocument): ProcedureText => ({
  version: { ...draft, name: document.name ?? "" },
  stamp,
  definition: toElsa(document),
});

/** The service: one draft, and whoever took it. */
let stored: { stamp: string; document: FlowDocument };
let holder: string | null;
const puts: unknown[] = [];

beforeEach(() => {
  stored = { stamp: "s1", document: drawn("原来") };
  holder = null;
  puts.length = 0;
  vi.stubGlobal("fetch", async (request: Request) => answered(request));
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function answered(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname;
  const body = request.method === "GET" ? {} : ((await request.json().catch(() => ({}))) as Record<string, unknown>);
  if (path.endsWith("/editing")) {
    if (body["takeOver"] === true) holder = String(body["session"]);
    holder ??= String(body["session"]);
    return Response.json({
      ...{ holds: holder === body["session"], since: "2026-09-08T01:00:00Z", secondsToStay: 45, taken: null },
      others: holder === body["session"] ? [] : [{ who: wang, since: "2026-09-08T01:00:00Z", holds: true }],
      draft: { stamp: stored.stamp, by: wang, at: "2026-09-08T02:00:00Z" },
    });
  }
  if (path.endsWith("/draft/difference")) {
    const { name } = body["definition"] as { name: string };
    return Response.json({ version: 4, stamp: stored.stamp, changes: [change(`改名为“${name}”`)] });
  }
  if (path.endsWith("/draft")) return saved(body);
  if (path.endsWith("/versions")) return Response.json([draft]);
  return Response.json(textOf(stored.stamp, stored.document));
}

function saved(body: Record<string, unknown>): Response {
  puts.push(body["stamp"]);
  if (holder !== body["session"] || body["stamp"] !== stored.stamp)
    return Response.json({ type: "/problems/draft-taken-over", title: "王组长已接手编辑。" }, { status: 409 });
  stored = { stamp: `s${puts.length + 1}`, document: documentOf(body["definition"]) };
  return Response.json({ ...stored, definitionId: "po", version: 4, savedAt: "2026-09-08T03:00:00Z", findings: [] });
}

const change = (text: string) => ({ kind: "Renamed", step: null, stepName: null, part: null, text });

function Around({ children }: { readonly children: ReactNode }) {
  return (
    <Surroundings>
      <Signed value={sampleMe}>{children}</Signed>
    </Surroundings>
  );
}

async function losesTheDraft() {
  const read = textOf("s1", drawn("原来"));
  const { result, unmount } = renderHook(() => useKeptDraft(sampleMe.code, read), { wrapper: Around });
  await waitFor(() => {
    expect(result.current.editing?.holds).toBe(true);
  });
  holder = "another";
  stored = { stamp: "s9", document: drawn("王组长的") };
  await act(async () => {
    result.current.keep({ ...drawn("原来"), name: "我的" });
    await bringToService();
  });
  return { result, unmount, read };
}

describe("a draft that somebody else took and changed", () => {
  it("keeps what was drawn here, says so, and does not try again by itself", async () => {
    const { result, unmount } = await losesTheDraft();
    expect(result.current.state.kind).toBe("refused");
    expect([result.current.lost, result.current.unsaved]).toEqual([true, true]);
    expect(puts).toEqual(["s1"]);
    unmount();
    expect(textsHere(sampleMe.code, "po").map(({ kept }) => documentOf(JSON.parse(kept.text)).name)).toEqual(["我的"]);
  });

  it("is not what is published from here", async () => {
    const { result } = await losesTheDraft();
    const bar = renderHook(() => useBarOf(result.current), { wrapper: Around }).result.current;
    await waitFor(() => {
      expect(result.current.behind || result.current.lost).toBe(true);
    });
    expect(bar("s9")).toMatch(/不是您屏幕上的这一份，不能发布没有看过的/u);
    expect(bar("s1")).toMatch(/还没有进草稿/u);
  });

  it("is opened again with what was drawn here beside it, which nobody's later work is replaced by unseen", async () => {
    const { unmount } = await losesTheDraft();
    unmount();
    const now = textOf("s9", drawn("王组长的"));
    const { result } = renderHook(() => useKeptDraft(sampleMe.code, now), { wrapper: Around });
    expect(result.current.before).toBeNull();
    expect(documentOf(JSON.parse(result.current.aside?.kept.text ?? "{}")).name).toBe("我的");
    await bringToService();
    expect(puts).not.toContain("s9");
  });
});

it("shows what one's changes would do to the draft of the other, and puts them on top of it", async () => {
  const { unmount } = await losesTheDraft();
  unmount();
  stored = { stamp: "s9", document: drawn("原来") };
  show(
    <Signed value={sampleMe}>
      <Desk read={textOf("s9", stored.document)} />
    </Signed>,
  );
  fireEvent.click(await screen.findByRole("button", { name: "看差别，再决定……" }));
  expect(await screen.findByText("改名为“我的”")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "放到草稿上" }));
  await waitFor(() => {
    expect(stored.document.name).toBe("我的");
  });
  expect(puts.at(-1)).toBe("s9");
  await waitFor(() => {
    expect(textsHere(sampleMe.code, "po")).toEqual([]);
  });
});

function Desk({ read }: { readonly read: ProcedureText }) {
  const kept: KeptDraft = useKeptDraft(sampleMe.code, read);
  return <DraftTrouble read={read} kept={kept} drawn={() => documentOf(read.definition)} />;
}
