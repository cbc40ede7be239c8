import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { MemoryRouter, Route, Routes } from "react-router";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { TheCaseFields } from "../../fields/caseFields";
import { sampleTable } from "../../fields/sampleTable";
import { Signed } from "../../session/session";
import { show } from "../../testing/show";
import type { ProcedureVersion } from "../procedures";
import { changes, draft, history, proposed, sampleMe, textOf, wang } from "./sampleVersions";
import VersionsPage from "./VersionsPage";

interface Told {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

let versions: readonly ProcedureVersion[];
const told: Told[] = [];

beforeEach(() => {
  versions = history;
  told.length = 0;
  globalThis.localStorage.clear();
  vi.stubGlobal("matchMedia", () => ({ matches: true, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
  vi.stubGlobal("fetch", async (request: Request) => Response.json(await answered(request)));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the history", () => {
  it("says of each version whether it counts, who published it when and why, and how many cases run on it", async () => {
    open();
    const rows = within(await screen.findByRole("list", { name: "全部版本，新的在上" })).getAllByRole("listitem");
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/第 3 版● 在用在办 5 件王组长发布于 .*第 3 次修改/u),
      expect.stringMatching(/第 2 版○ 旧版在办 7 件.*第 2 次修改恢复为草稿/u),
      expect.stringMatching(/第 1 版○ 旧版王组长发布于 .* · 李编辑也改过/u),
    ]);
  });

  it("leads to the cases that still run on an older version", async () => {
    open();
    const link = await screen.findByRole("link", { name: "查看并转到新版" });
    expect(link.parentElement?.textContent).toBe("7 件在办案件仍按第 2 版办理：查看并转到新版");
    expect(link.getAttribute("href")).toBe("/procedures/po/moving");
  });
});

describe("a draft", () => {
  it("is discarded by the stamp that it was read with, after what is lost was said", async () => {
    versions = [draft, ...history];
    open();
    fireEvent.click(await screen.findByRole("button", { name: "丢弃草稿" }));
    expect(await screen.findByText(/在用的版本和在办案件都不受影响/u)).toBeTruthy();
    const discard = screen.getByRole<HTMLButtonElement>("button", { name: "丢弃" });
    await waitFor(() => {
      expect(discard.disabled).toBe(false);
    });
    fireEvent.click(discard);
    await waitFor(() => {
      expect(told).toContainEqual(expect.objectContaining({ method: "DELETE", path: "/api/procedures/po/draft" }));
    });
  });
});

describe("the difference of two versions", () => {
  it("is of the newest and the one before it, with a word for each change", async () => {
    open();
    const list = await screen.findByRole("list", { name: "不同之处" });
    expect(
      within(list)
        .getAllByRole("listitem")
        .map((row) => row.textContent),
    ).toEqual([
      "＋ 新增增加环节“法制审核”（办理环节）",
      "－ 删去删去环节“旧环节”",
      "✎ 改动环节“办结”的“结果”有改动",
      "✎ 改动调整了环节在画布上的位置",
    ]);
    expect(screen.getByRole("heading", { name: "第 3 版改了什么" })).toBeTruthy();
    expect(asked()).toContain("/api/procedures/po/versions/2/difference/3");
  });

  it("is of any two that one chooses, and the address says which", async () => {
    open("?after=1&before=3");
    expect(await screen.findByRole("heading", { name: "第 1 版改了什么" })).toBeTruthy();
    expect(asked()).toContain("/api/procedures/po/versions/3/difference/1");
    fireEvent.click(screen.getByRole("button", { name: /^第 2 版/u }));
    await waitFor(() => {
      expect(asked()).toContain("/api/procedures/po/versions/1/difference/2");
    });
  });

  it("marks the card of a step that is set up otherwise", async () => {
    open();
    await waitFor(() => {
      expect(document.querySelector("[data-step=end]")?.textContent).toContain("✎ 有改动");
    });
    expect(document.querySelector("[data-step=start]")?.textContent).not.toContain("有改动");
  });
});

describe("restoring a version", () => {
  it("says that a draft is replaced, and puts it back afterwards", async () => {
    versions = [draft, ...history];
    open();
    fireEvent.click(await screen.findByRole("button", { name: "把第 2 版恢复为草稿" }));
    const dialog = await screen.findByRole("dialog");
    expect(dialog.textContent).toContain("会替换现在的草稿（王组长最后保存）");
    fireEvent.click(within(dialog).getByRole("button", { name: "恢复为草稿" }));
    await waitFor(() => {
      expect(bodyOf("/draft/restore")).toEqual({ version: 2, stamp: "stamp-4" });
    });
    fireEvent.click(await screen.findByRole("button", { name: "放回原来的草稿" }));
    await waitFor(() => {
      expect(told.find(({ method, path }) => method === "PUT" && path.endsWith("/draft"))?.body).toEqual({
        definition: textOf(draft).definition,
        stamp: "stamp-4",
      });
    });
  });

  it("is not done while the draft waits to be published", async () => {
    versions = [proposed, ...history];
    open();
    fireEvent.click(await screen.findByRole("button", { name: "把第 2 版恢复为草稿" }));
    const dialog = await screen.findByRole("dialog");
    expect(dialog.textContent).toContain("请先撤回发布");
    expect(within(dialog).getByRole<HTMLButtonElement>("button", { name: "恢复为草稿" }).disabled).toBe(true);
  });
});

describe("a publication that waits for a second person", () => {
  it("is confirmed by another one, who sees what was changed and whom it reaches", async () => {
    versions = [proposed, ...history];
    open();
    expect((await screen.findByRole("alert")).textContent).toContain("王组长提出发布第 4 版");
    fireEvent.click(screen.getByRole("button", { name: /^确\s?认$/u }));
    const dialog = await screen.findByRole("dialog");
    expect(await within(dialog).findByText("增加环节“法制审核”（办理环节）")).toBeTruthy();
    expect(dialog.textContent).toContain("在办案件不变");
    fireEvent.click(within(dialog).getByRole("button", { name: "确认发布" }));
    await waitFor(() => {
      expect(bodyOf("/publication/confirm")).toEqual({ stamp: "stamp-4" });
    });
  });

  it("is sent back with a reason and not without", async () => {
    versions = [proposed, ...history];
    open();
    fireEvent.click(await screen.findByRole("button", { name: /^退\s?回$/u }));
    const dialog = await screen.findByRole("dialog");
    const send = within(dialog).getByRole<HTMLButtonElement>("button", { name: /^退\s?回$/u });
    expect(send.disabled).toBe(true);
    fireEvent.change(within(dialog).getByRole("textbox"), { target: { value: " 时限太短 " } });
    fireEvent.click(send);
    await waitFor(() => {
      expect(bodyOf("/publication/return")).toEqual({ reason: "时限太短" });
    });
  });

  it("is withdrawn by whoever proposed it, and confirmed by them never", async () => {
    versions = [proposed, ...history];
    open("", wang.code);
    fireEvent.click(await screen.findByRole("button", { name: /^撤\s?回$/u }));
    expect(screen.queryByRole("button", { name: /^确\s?认$/u })).toBeNull();
    fireEvent.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "撤回发布" }));
    await waitFor(() => {
      expect(told).toContainEqual(
        expect.objectContaining({ method: "DELETE", path: "/api/procedures/po/publication" }),
      );
    });
  });
});

async function answered(request: Request): Promise<unknown> {
  const { pathname: path, searchParams } = new URL(request.url);
  const body: unknown = ["POST", "PUT"].includes(request.method) ? await request.json() : null;
  told.push({ method: request.method, path, body });
  if (path.endsWith("/versions")) return versions;
  if (path.includes("/difference/")) return { before: 2, after: 3, changes };
  if (path.endsWith("/changes")) return { ...{ version: 4, stamp: "stamp-4" }, changes: [ofWang] };
  if (path.endsWith("/confirm")) return { outcome: "Published", version: 4, findings: [] };
  if (path.includes("/draft")) return { definitionId: "po", version: 4, stamp: "stamp-4", findings: [] };
  if (path === "/api/procedures/po") {
    const asks = searchParams.get("version");
    const version = versions.find((one) => String(one.version) === asks);
    return textOf(version ?? history[0] ?? draft);
  }
  if (path.endsWith("/procedure-terms")) return { roles: [], units: [], people: [], categories: [] };
  return [];
}

const ofWang = { number: 1, author: wang, at: "2026-09-08T00:00:00Z", changes };

function asked(): readonly string[] {
  return told.map(({ path }) => path);
}

function bodyOf(end: string): unknown {
  return told.find(({ path, method }) => method === "POST" && path.endsWith(end))?.body;
}

function open(search = "", code = sampleMe.code) {
  return show(
    <MemoryRouter initialEntries={[`/procedures/po/versions${search}`]}>
      <Signed value={{ ...sampleMe, code }}>
        <TheCaseFields value={sampleTable}>
          <Routes>
            <Route path="/procedures/:definitionId/versions" element={<VersionsPage />} />
          </Routes>
        </TheCaseFields>
      </Signed>
    </MemoryRouter>,
  );
}
