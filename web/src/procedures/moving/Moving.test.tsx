import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { MemoryRouter, Route, Routes } from "react-router";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Signed } from "../../session/session";
import { show } from "../../testing/show";
import { history, sampleMe } from "../versions/sampleVersions";
import type { MoveView, MoveWish } from "./calls";
import MovingPage from "./MovingPage";
import { chosenPreview, done, earlier, firstPreview, laterPreview, moveOf, running, withoutOne } from "./sampleMove";

type Wish = Pick<MoveWish, "steps" | "except">;

interface Told {
  readonly path: string;
  readonly body: unknown;
}

const told: Told[] = [];
let previewOf: (body: Wish) => MoveView;
let moveNow: () => MoveView;
let refusal: { readonly type: string; readonly title: string } | null;

beforeEach(() => {
  told.length = 0;
  refusal = null;
  previewOf = ({ steps }) => (steps["eval"] === undefined ? firstPreview : chosenPreview);
  moveNow = () => done;
  vi.stubGlobal("fetch", answered);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the preview", () => {
  it("is of the version in force and says how many move, need a choice and stay, each with its reason", async () => {
    open();
    expect((await screen.findByRole("heading", { name: /会怎样/u })).parentElement?.textContent).toBe(
      "4 件在办案件转到第 3 版，会怎样→ 2 件可转? 1 件须选去向■ 1 件留在旧版",
    );
    expect(bodies("/preview")).toEqual([{ to: 3, steps: {}, newLimits: false, cases: null, except: [] }]);
    expect(groups()).toEqual([
      "→ 可转2 件第 2 版在新版接着办，每个结果都试走过",
      "? 须选去向1 件第 1 版新版本里没有“评估”，请选择转到哪个环节。",
      "■ 留在旧版1 件第 2 版“并行核查”的分支在新版本里不同。等它们汇合后再转。",
    ]);
  });

  it("is looked through by fate and by number", async () => {
    open();
    fireEvent.click(await screen.findByText("留在旧版 1"));
    expect(groups()).toEqual([expect.stringContaining("留在旧版1 件")]);
    fireEvent.click(screen.getByText("全部 4"));
    fireEvent.change(screen.getByRole("textbox", { name: "案件编号" }), { target: { value: "yq-3" } });
    expect(groups()).toEqual([expect.stringContaining("须选去向1 件")]);
    expect(screen.getByText("YQ-3")).toBeTruthy();
    expect(screen.queryByText("YQ-1")).toBeNull();
  });

  it("is made anew with every choice, of which one is suggested; a choice can be taken back", async () => {
    open();
    fireEvent.click(await screen.findByRole("button", { name: "按建议：归档" }));
    expect(await screen.findByText(/3 件可转/u)).toBeTruthy();
    expect(bodies("/preview").at(-1)).toEqual({
      to: 3,
      steps: { eval: "archive" },
      newLimits: false,
      cases: null,
      except: [],
    });
    expect(screen.getByRole("combobox", { name: "停在“评估”的案件转到" })).toBeTruthy();
    fireEvent.mouseDown(screen.getByRole("combobox", { name: "停在“评估”的案件转到" }));
    fireEvent.click(await screen.findByTitle("不转，留在旧版"));
    expect(await screen.findByText(/1 件须选去向/u)).toBeTruthy();
  });

  it("leaves single cases out, and takes them along again", async () => {
    previewOf = ({ except }) => (except.length === 0 ? firstPreview : withoutOne);
    open();
    fireEvent.click(await screen.findByRole("button", { name: "YQ-2 不转" }));
    expect(await screen.findByRole("button", { name: "转 1 件到第 3 版" })).toBeTruthy();
    expect(bodies("/preview").at(-1)).toMatchObject({ except: ["YQ-2"] });
    expect(groups()).toContain("■ 留在旧版1 件第 2 版您选了不转");
    fireEvent.click(screen.getByRole("button", { name: "YQ-2 还是转" }));
    expect(await screen.findByRole("button", { name: "转 2 件到第 3 版" })).toBeTruthy();
    expect(bodies("/preview").at(-1)).toMatchObject({ except: [] });
  });

  it("says which cases are different when it is made anew for the same", async () => {
    open();
    const again = await screen.findByRole("button", { name: "重新预览" });
    previewOf = () => laterPreview;
    fireEvent.click(again);
    expect((await screen.findByText("和刚才的预览相比，1 件有变化")).closest("[role=status]")?.textContent).toContain(
      "YQ-2 由“可转”变为“留在旧版”",
    );
  });

  it("says how cases get here when there are none", async () => {
    previewOf = () => moveOf({});
    open();
    expect(await screen.findByText("没有在办案件要转")).toBeTruthy();
  });
});

describe("moving", () => {
  it("carries out exactly what is in sight, by its hash, and goes on to what became of it", async () => {
    open();
    fireEvent.click(await screen.findByRole("button", { name: "按建议：归档" }));
    await press("转 3 件到第 3 版");
    expect(await screen.findByRole("heading", { name: "转到第 3 版的结果" })).toBeTruthy();
    expect(bodies("/moves")).toEqual([{ previewHash: "hash-2" }]);
  });

  it("is not done by a preview that another one has taken the place of: it is made anew, and what is different is told", async () => {
    open();
    await screen.findByRole("button", { name: "转 2 件到第 3 版" });
    refusal = { type: "/problems/no-move", title: "没有这次转版或预览。" };
    previewOf = () => laterPreview;
    await press("转 2 件到第 3 版");
    expect(await screen.findByText("没有这次转版或预览。")).toBeTruthy();
    expect(await screen.findByText("和刚才的预览相比，1 件有变化")).toBeTruthy();
    expect(screen.getByRole("button", { name: "转 1 件到第 3 版" })).toBeTruthy();
  });

  it("says how far it is while it goes on, and asks again until it is done", async () => {
    moveNow = () => running;
    open("?move=hash-2");
    expect(await screen.findByText("办了 1 件，共 3 件。")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^全部撤销/u })).toBeNull();
    moveNow = () => done;
    expect(await screen.findByText("已转 2 件；1 件没有转", {}, { timeout: 3000 })).toBeTruthy();
  });
});

describe("a batch that was moved", () => {
  it("says of each case what became of it, and why it was left or cannot be undone", async () => {
    open("?move=hash-2");
    await screen.findByRole("heading", { name: "转到第 3 版的结果" });
    expect(groups()).toEqual([
      "✓ 已转1 件第 2 版按新版接着办",
      "✓ 已转1 件第 2 版转版之后案件已有新的办理或到期，不能撤销。",
      "✕ 没有转1 件第 1 版案件在预览之后又有了变化，没有转。请重新预览。",
      "■ 留在旧版1 件第 2 版“并行核查”的分支在新版本里不同。等它们汇合后再转。",
    ]);
  });

  it("is undone case by case or as a whole, as far as nobody has acted", async () => {
    open("?move=hash-2");
    fireEvent.click(await screen.findByRole("button", { name: "撤销 YQ-1 的转版，回到第 2 版" }));
    await waitFor(() => {
      expect(bodies("/undo")).toEqual([{ cases: ["YQ-1"] }]);
    });
    expect(screen.queryByRole("button", { name: /YQ-2/u })).toBeNull();
    await press("全部撤销，回到原来的版本（1 件）");
    await waitFor(() => {
      expect(bodies("/undo").at(-1)).toEqual({ cases: null });
    });
  });

  it("is found again among the earlier ones", async () => {
    open();
    const link = await screen.findByRole("link", { name: /^转到第 2 版/u });
    expect(link.getAttribute("href")).toBe("/procedures/po/moving?move=hash-0");
    expect(link.parentElement?.textContent).toContain("王组长 · 已转 6 件；1 件没有转；撤销 2 件");
  });
});

async function answered(request: Request): Promise<Response> {
  const { pathname: path } = new URL(request.url);
  const body = request.method === "POST" ? ((await request.json()) as Wish) : null;
  if (body) told.push({ path, body });
  if (body && path.endsWith("/preview")) return Response.json(previewOf(body));
  if (body && path.endsWith("/moves") && refusal) return Response.json(refusal, { status: 404 });
  if (body && path.endsWith("/moves")) return Response.json(running);
  if (path.endsWith("/moves")) return Response.json([earlier]);
  if (path.includes("/moves/")) return Response.json(moveNow());
  return Response.json(path.endsWith("/versions") ? history : []);
}

function bodies(end: string): readonly unknown[] {
  return told.filter(({ path }) => path.endsWith(end)).map(({ body }) => body);
}

function groups(): readonly (string | null | undefined)[] {
  const cases = screen.getByRole("region", { name: "在办案件" });
  return within(cases)
    .getAllByRole("group")
    .map((group) => group.querySelector("summary")?.textContent);
}

/** Once it can be pressed: not before what is in sight is what was asked for. */
async function press(name: string) {
  await waitFor(() => {
    expect(screen.getByRole<HTMLButtonElement>("button", { name }).disabled).toBe(false);
  });
  fireEvent.click(screen.getByRole("button", { name }));
}

function open(search = "") {
  return show(
    <MemoryRouter initialEntries={[`/procedures/po/moving${search}`]}>
      <Signed value={sampleMe}>
        <Routes>
          <Route path="/procedures/:definitionId/moving" element={<MovingPage />} />
        </Routes>
      </Signed>
    </MemoryRouter>,
  );
}
