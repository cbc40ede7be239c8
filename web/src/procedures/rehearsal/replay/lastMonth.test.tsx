import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { TheCaseFields } from "../../../fields/caseFields";
import { sampleTable } from "../../../fields/sampleTable";
import { Signed } from "../../../session/session";
import { show } from "../../../testing/show";
import { Rehearsal } from "../Rehearsal";
import { answered, told } from "../sampleService";
import { sampleMe, sampleReport, sampleText, stateOf } from "../sampleRehearsal";

const { replayed } = told;
const answerTo = () => [stateOf()];

beforeEach(() => {
  globalThis.sessionStorage.clear();
  replayed.length = 0;
  vi.stubGlobal("fetch", async (request: Request) => Response.json(await answered(request, answerTo)));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("last month's cases", () => {
  it("are replayed when asked to, and each number opens its cases with unit, day and what is otherwise", async () => {
    vi.setSystemTime("2026-09-15T01:00:00Z");
    open();
    await press("重演");
    fireEvent.click(await screen.findByRole("button", { name: "3 件：李书记多收 4 封邮件，3 件，看案件" }));
    const cases = await screen.findByRole("list", { name: "案件" });
    const links = within(cases).getAllByRole("link");
    expect(links.map((link) => [link.textContent, link.getAttribute("href")])).toEqual([
      ["YQ-1", "/cases/1"],
      ["YQ-2", "/cases/2"],
    ]);
    expect(cases.textContent).toContain("YQ-1 市住建局 结束于");
    expect(cases.textContent).toContain("多经过“法制审核”");
    expect(screen.getByText("共 4 封")).toBeTruthy();
    const august = { from: "2026-07-31T16:00:00.000Z", to: "2026-08-31T16:00:00.000Z", duration: null, steps: {} };
    expect(replayed).toEqual([expect.objectContaining(august)]);
    vi.useRealTimers();
  });

  it("says the shares in words and numbers, and why some cannot be compared", async () => {
    open();
    await press("重演");
    const shares = await screen.findByRole("list", { name: "与实际相比" });
    expect(
      within(shares)
        .getAllByRole("listitem")
        .map((share) => share.textContent),
    ).toEqual(["与实际相同5", "有变化3", "不可比1"]);
    fireEvent.click(screen.getByRole("button", { name: "办理中改过流程，1 件，看案件" }));
    expect(screen.getByRole("link", { name: "YQ-9" })).toBeTruthy();
  });

  it("show number, unit, day and change without a way to the case to whoever may not open it", async () => {
    open(["edit-procedures"]);
    const lines = sampleReport.lines.map((line) => ({ ...line, caseId: null }));
    vi.stubGlobal("fetch", async (request: Request) => {
      const known = await answered(request, answerTo);
      return Response.json(known === sampleReport ? { ...sampleReport, lines } : known);
    });
    await press("重演");
    fireEvent.click(await screen.findByRole("button", { name: "3 件：多经过环节，3 件，看案件" }));
    const cases = await screen.findByRole("list", { name: "案件" });
    expect(cases.textContent).toMatch(/YQ-1 市住建局 结束于.*多经过“法制审核”/u);
    expect(within(cases).queryByRole("link")).toBeNull();
  });
});

function open(rights = sampleMe.rights) {
  return show(
    <MemoryRouter>
      <Signed value={{ ...sampleMe, rights }}>
        <TheCaseFields value={sampleTable}>
          <Rehearsal text={sampleText} />
        </TheCaseFields>
      </Signed>
    </MemoryRouter>,
  );
}

/** Once it can be pressed: not before the walk is there. */
async function press(name: string) {
  await waitFor(() => {
    expect(screen.getByRole("region", { name: "走一件" }).getAttribute("aria-busy")).toBe("false");
    expect(screen.getByRole<HTMLButtonElement>("button", { name }).disabled).toBe(false);
  });
  fireEvent.click(screen.getByRole("button", { name }));
}
