import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { MemoryRouter, Route, Routes, useLocation } from "react-router";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Me } from "../api/schemas";
import { Surroundings } from "../session/Surroundings";
import { Signed } from "../session/session";
import InboxPage from "./InboxPage";
import NothingChosen from "./NothingChosen";
import NoticePage from "./notice/NoticePage";
import { anyTask, caseOf, doneOf, lastNotice, noticeOf, openOf, page } from "./sampleInbox";

const read: string[] = [];
const answers = new Map<string, (query: URLSearchParams) => unknown>();
const counts = { overdue: 0, today: 0, soon: 0, ample: 0, unreadCopies: 1, unreadNotes: 0 };
const me = {
  code: "me",
  name: "林研判",
  unit: "u",
  unitName: "办",
  language: "zh-CN",
  roles: [{ code: "assessor", name: "研判员" }],
  rights: ["read-cases"],
  mustChoosePassword: false,
} satisfies Me;

beforeEach(() => {
  read.length = 0;
  answers.clear();
  answers.set("/api/inbox/counts", () => counts);
  answers.set("/api/inbox/facets", () => ({ steps: [], units: [] }));
  answers.set("/api/inbox", () => page(0, openOf));
  answers.set("/api/inbox/done", () => page(3, doneOf));
  answers.set("/api/inbox/copies", () => page(3, noticeOf));
  answers.set("/api/cases", () => page(3, caseOf));
  vi.stubGlobal("fetch", (request: Request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (request.method === "POST") read.push(pathname);
    return Promise.resolve(Response.json(answers.get(pathname)?.(searchParams) ?? anyTask));
  });
  layOut();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe.each([
  ["done", "/tasks/1/1/1?tab=done", "/tasks/2/1/1?tab=done"],
  ["copies", "/notices/99?tab=copies", "/notices/98?tab=copies"],
  ["mine", "/cases/1", "/cases/2"],
])("the keys in the list %s", (tab, first, second) => {
  it("move the focus, by arrows and letters, and open nothing", async () => {
    open(`/?tab=${tab}`);
    await screen.findAllByRole("link", { name: /第 2 件/u });
    press("ArrowDown");
    expect(focused()).toBe(first);
    press("j");
    expect(focused()).toBe(second);
    press("ArrowUp");
    expect(focused()).toBe(first);
    press("k");
    expect(focused()).toBe(first);
    expect(where()).toBe(`/?tab=${tab}`);
    expect(read).toEqual([]);
  });

  it("open with Enter where they are, also when the focus got lost", async () => {
    open(`/?tab=${tab}`);
    await screen.findAllByRole("link", { name: /第 2 件/u });
    press("ArrowDown");
    press("ArrowDown");
    (document.activeElement as HTMLElement).blur();
    press("Enter");
    await waitFor(() => {
      expect(where()).toBe(second);
    });
  });
});

describe("a list of many", () => {
  it("scrolls along with the keys", async () => {
    answers.set("/api/inbox/done", () => page(150, doneOf));
    open("/?tab=done");
    await screen.findByRole("link", { name: /第 1 件/u });
    expect(screen.queryByRole("link", { name: /第 150 件/u })).toBeNull();
    press("ArrowDown");
    press("End");
    await waitFor(() => {
      expect(focused()).toBe("/tasks/150/1/1?tab=done");
    });
  });
});

describe("a row that is cut by the edge of the list", () => {
  it("is not moved away while a pointer presses it, and is in sight when it is open", async () => {
    answers.set("/api/inbox/copies", () => page(90, noticeOf));
    open("/?tab=copies");
    const row = await screen.findByRole("link", { name: /第 7 件/u });
    act(() => {
      row.focus();
    });
    expect(document.querySelector(".virtual-rows")?.scrollTop).toBe(0);
    fireEvent.click(row);
    await waitFor(() => {
      expect(document.querySelector(".virtual-rows")?.scrollTop).toBe(55);
    });
  });
});

describe("the pane beside a list in which nothing is open", () => {
  it.each([
    ["open", "请选择一件待办", /Enter 开始填写/u],
    ["done", "请选择一件已办", /Enter 打开/u],
    ["copies", "请选择一条抄送", /全文显示在这里，并记为已读/u],
    ["mine", "请选择一件案件", /Enter 打开案件页/u],
  ])("says what can be done in the list %s", async (tab, title, text) => {
    open(`/?tab=${tab}`);
    expect(await screen.findByRole("heading", { level: 2, name: title })).toBeTruthy();
    expect(screen.getByText(text)).toBeTruthy();
  });
});

describe("a notice", () => {
  it("is shown in full, with its lines, its mark and the way to its case, and is then read", async () => {
    open("/?tab=copies");
    fireEvent.click(await screen.findByRole("link", { name: /第 2 件/u }));
    const shown = await screen.findByRole("article");
    expect(shown.querySelector(".notice-body")?.textContent).toBe("案件：YQ-2\n环节：核查\n\n依据：本环节升级阶梯。");
    expect(shown.textContent).toContain("【催办】第 2 件");
    expect(shown.textContent).toContain("已催办");
    expect(shown.querySelector("time")?.dateTime).toBe("2026-11-23T02:00:00Z");
    expect(screen.getByRole("link", { name: "打开案件" }).getAttribute("href")).toBe("/cases/2");
    await waitFor(() => {
      expect(read).toEqual(["/api/inbox/copies/98/read"]);
    });
  });

  it("has an address: opened by it, its row is marked; one that was read is not read again", async () => {
    answers.set("/api/inbox/copies", () => page(3, (at) => ({ ...noticeOf(at), readAt: "2026-11-24T02:00:00Z" })));
    open("/notices/98?tab=copies");
    expect(await screen.findByRole("article")).toBeTruthy();
    const row = screen.getByRole("link", { name: /第 2 件/u });
    expect([row.className, row.getAttribute("aria-current")]).toEqual(["task current read", "true"]);
    expect(read).toEqual([]);
  });

  it("stands on a phone in place of the list, with the way back", async () => {
    open("/notices/98?tab=copies");
    await screen.findByRole("article");
    expect(document.querySelector(".inbox")?.className).toBe("inbox reading");
    fireEvent.click(screen.getByRole("button", { name: "← 返回列表" }));
    expect(where()).toBe("/?tab=copies");
    expect(document.querySelector(".inbox")?.className).toBe("inbox");
  });

  it("is found further down than the list was read", async () => {
    answers.set("/api/inbox/copies", (query) =>
      query.has("cursor") ? page(3, (at) => noticeOf(at + 20)) : page(3, noticeOf, "more"),
    );
    // Beside another list, so that it is not that list which reads on.
    open(`/notices/${lastNotice - 22}?tab=open`);
    expect((await screen.findByRole("article")).textContent).toContain("第 22 件");
  });

  it("that is not there is said not to be there, and nothing is read on for it", async () => {
    const asked = vi.fn(() => page(3, noticeOf, "more"));
    answers.set("/api/inbox/copies", asked);
    open("/notices/1000?tab=open");
    expect(await screen.findByRole("heading", { name: "没有找到这条抄送" })).toBeTruthy();
    expect(asked).toHaveBeenCalledOnce();
  });
});

describe("all that are listed, chosen at once", () => {
  it("are said to be not all while the list goes on", async () => {
    answers.set("/api/inbox", (query) =>
      query.has("cursor") ? page(10, (at) => openOf(at + 50)) : page(50, openOf, "more"),
    );
    open("/");
    await screen.findByText("第 1 件");
    press("a");
    const bar = screen.getByRole("group", { name: "批量办理" });
    expect(bar.textContent).toContain("已选 50 件（列表中还有更多，向下滚动后可再选）");
    press("ArrowDown");
    press("End");
    await waitFor(() => {
      expect(bar.textContent).toContain("全选列出的 60 件");
    });
    expect(bar.textContent).not.toContain("更多");
    press("a");
    expect(bar.textContent).toContain("已选 60 件");
    expect(bar.textContent).not.toContain("更多");
  });
});

function open(address: string) {
  render(
    <Surroundings>
      <Signed value={me}>
        <MemoryRouter initialEntries={[address]}>
          <Routes>
            <Route element={<InboxPage />}>
              <Route index element={<NothingChosen />} />
              <Route path="notices/:noticeId" element={<NoticePage />} />
              <Route path="tasks/:caseId/:visit/:seq" element={null} />
            </Route>
            <Route path="*" element={null} />
          </Routes>
          <Where />
        </MemoryRouter>
      </Signed>
    </Surroundings>,
  );
}

function Where() {
  const { pathname, search } = useLocation();
  return <output>{pathname + search}</output>;
}

function where() {
  return screen.getByRole("status").textContent;
}

function press(key: string) {
  fireEvent.keyDown(document.activeElement ?? document.body, { key });
}

function focused() {
  return document.activeElement?.getAttribute("href");
}

/** Nothing is laid out here: a list is said to be 400 pixels high and a row of it 65; and nothing scrolls by itself. */
function layOut() {
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockImplementation(function height(this: HTMLElement) {
    return this.className === "virtual-rows" ? 400 : 65;
  });
  vi.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, "scrollHeight", "get").mockReturnValue(100_000);
  vi.spyOn(HTMLElement.prototype, "scrollTo").mockImplementation(function scrollTo(
    this: HTMLElement,
    to?: ScrollToOptions | number,
  ) {
    if (typeof to !== "object") return;
    this.scrollTop = to.top ?? 0;
    queueMicrotask(() => fireEvent.scroll(this));
  });
}
