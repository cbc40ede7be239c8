import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { TheCaseFields } from "../../fields/caseFields";
import { sampleTable } from "../../fields/sampleTable";
import { Signed } from "../../session/session";
import { show } from "../../testing/show";
import { Rehearsal } from "./Rehearsal";
import { answered, told } from "./sampleService";
import type { State, WalkScript } from "./calls";
import { closed, fallsDue, sampleMe, sampleText, sampleWalk, stateOf } from "./sampleRehearsal";

const { walked, saved } = told;
let answerTo: (script: WalkScript) => readonly State[];

beforeEach(() => {
  globalThis.sessionStorage.clear();
  for (const bodies of [walked, saved]) bodies.length = 0;
  answerTo = ({ moves }) => [stateOf(), fallsDue, closed].slice(0, moves.length + 1);
  vi.stubGlobal("fetch", async (request: Request) =>
    Response.json(await answered(request, (script) => answerTo(script))),
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a case by hand", () => {
  it("stands at its first task without anything done: who could do it, until when in words, what comes next", async () => {
    open();
    const task = await screen.findByRole("article", { name: "法制审核" });
    expect(task.textContent).toContain("可由 王五、赵六 办理");
    expect(task.textContent).toContain("剩 2 个工作日 应于 10月9日周五 17:30 前办完");
    expect(screen.getByText("接下来：10月9日周五 17:30 “法制审核”到期")).toBeTruthy();
  });

  it("goes to the next moment, where the mail can be read: to whom, why and its words", async () => {
    open();
    await press("下一时刻");
    const mail = await screen.findByText("看邮件");
    expect(lastMoves()).toEqual([{ kind: "Next" }]);
    const words = mail.closest("details")?.textContent;
    const parts = ["李书记", "“法制审核”到期", "法制审核已到期", "请督促办理。", "市纪委信访室没有负责人"];
    for (const part of parts) expect(words).toContain(part);
  });

  it("says of what comes by itself what day it is and why that one, and folds the case away for it", async () => {
    open();
    await screen.findByRole("article", { name: "法制审核" });
    expect(screen.getByLabelText("响应级别")).toBeTruthy();
    await press("下一时刻");
    await screen.findByText("看邮件");
    const log = screen.getByRole("group", { name: "走过的（最新在前）" });
    expect(log.textContent).toContain("“法制审核”到期 调休上班");
    expect(log.textContent).toContain("第 2 个工作日为10月9日，当日 17:30 到期。");
    expect(screen.queryByLabelText("响应级别")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "改" }));
    expect(screen.getByLabelText("响应级别")).toBeTruthy();
  });

  it("lets a whole day pass by the wall, whether it is off or not", async () => {
    open();
    await press("过 1 天");
    await screen.findByText("看邮件");
    expect(lastMoves()).toEqual([{ kind: "Wait", limit: { amount: 24, clock: "ClockHours" } }]);
  });

  it("walks on to a step by the moves that the service finds, which stand in the script as if made by hand", async () => {
    open();
    await screen.findByRole("article", { name: "法制审核" });
    fireEvent.mouseDown(screen.getByRole("combobox", { name: "走到哪个环节，中间的替我办" }));
    // Where it stands already it need not be walked to.
    expect(screen.queryByTitle("法制审核")).toBeNull();
    fireEvent.click(await screen.findByTitle("公开"));
    await screen.findByText("看邮件");
    expect(lastMoves()).toEqual([{ kind: "Act", step: "review", task: 1, outcome: "Pass", to: "publish" }]);
  });

  it("goes back by walking a shorter script", async () => {
    open();
    await press("下一时刻");
    await screen.findByText("看邮件");
    await press("后退一步");
    await waitFor(() => {
      expect(screen.queryByText("看邮件")).toBeNull();
    });
    await press("过 1 天");
    await screen.findByText("看邮件");
    expect(lastMoves()).toEqual([{ kind: "Wait", limit: { amount: 24, clock: "ClockHours" } }]);
  });

  it("asks for what an outcome needs, and fills in something that fits when it does not matter what", async () => {
    open();
    await press("通过…");
    await press("办理：通过");
    expect(await screen.findByText(/“通过”.*审核意见|审核意见.*“通过”/u)).toBeTruthy();
    await press("替我填上");
    await press("办理：通过");
    await screen.findByText("看邮件");
    const act = { kind: "Act", step: "review", task: 1, outcome: "Pass", fields: { opinion: "审核意见" } };
    expect(lastMoves()).toEqual([act]);
  });

  it("says a refusal where the move was tried, and the next try takes its place", async () => {
    const refused = { code: "no", text: "还有协办单位没有反馈。", fields: [{ field: "opinion", text: "意见太短。" }] };
    const afterMove = (act: boolean) => (act ? stateOf({ log: [], refused }) : fallsDue);
    answerTo = ({ moves }) => [stateOf(), ...moves.map(({ kind }) => afterMove(kind === "Act"))];
    open();
    await press("通过…");
    await press("替我填上");
    await press("办理：通过");
    const task = await screen.findByRole("article", { name: "法制审核" });
    expect((await within(task).findByRole("alert")).textContent).toContain("还有协办单位没有反馈。");
    expect(await within(task).findByText("意见太短。")).toBeTruthy();
    await press("下一时刻");
    await screen.findByText("看邮件");
    expect(lastMoves()).toEqual([{ kind: "Next" }]);
  });

  it("says how the case ended, and time goes no further", async () => {
    answerTo = () => [stateOf(), closed];
    open();
    expect(await screen.findAllByText("案件办结：办结归档")).toHaveLength(2);
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "下一时刻" }).disabled).toBe(true);
  });

  it("is found again after a reload as it was", async () => {
    const { unmount } = open();
    await press("下一时刻");
    await screen.findByText("看邮件");
    unmount();
    walked.length = 0;
    open();
    await screen.findByText("看邮件");
    expect(walked.map(({ moves }) => moves)).toEqual([[{ kind: "Next" }]]);
  });

  it("walks the same moves anew when it begins otherwise, by the office's clock", async () => {
    open();
    await press("下一时刻");
    await screen.findByText("看邮件");
    await press("改");
    fireEvent.change(screen.getByLabelText("登记时间"), { target: { value: "2026-09-30T16:00" } });
    await waitFor(() => {
      expect(walked.at(-1)).toEqual(expect.objectContaining({ start: "2026-09-30T08:00:00.000Z" }));
    });
    expect(lastMoves()).toEqual([{ kind: "Next" }]);
  });

  it("explains a due day where it was set", async () => {
    open();
    const log = await screen.findByRole("group", { name: "走过的（最新在前）" });
    fireEvent.click(await within(log).findByRole("button", { name: "为什么是这一天" }));
    expect((await screen.findByRole("dialog")).textContent).toContain("国庆 10-01 至 10-07 不计");
  });
});

describe("kept walks", () => {
  it("are red with the reason, and open as they were walked", async () => {
    open();
    fireEvent.click(await screen.findByRole("button", { name: "用例 1 · 1 不通过" }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText(/到达“公开”，现在走不到了/u)).toBeTruthy();
    fireEvent.click(within(dialog).getByRole("button", { name: "三级过国庆" }));
    await waitFor(() => {
      expect(walked.at(-1)).toEqual(sampleWalk.script);
    });
  });

  it("get a name that says where the case went, and can be saved over when they were opened from one", async () => {
    open();
    await press("下一时刻");
    await screen.findByText("看邮件");
    await press("存为用例");
    const name = screen.getByRole<HTMLInputElement>("textbox", { name: "用例的名称" });
    expect(name.value).toBe("法制审核");
    expect(screen.queryByRole("button", { name: "存到“三级过国庆”" })).toBeNull();
    await press("存为新用例");
    await waitFor(() => {
      expect(saved).toEqual([expect.objectContaining({ name: "法制审核", walkId: null, stamp: null })]);
    });
    await press("存为用例");
    await press("存到“三级过国庆”");
    await waitFor(() => {
      expect(saved.at(-1)).toEqual(expect.objectContaining({ name: "三级过国庆", walkId: 3, stamp: "s3" }));
    });
  });

  it("are typed over their proposed name at once, and saved by Enter", async () => {
    open();
    await press("下一时刻");
    await screen.findByText("看邮件");
    await press("存为用例");
    const name = screen.getByRole<HTMLInputElement>("textbox", { name: "用例的名称" });
    await waitFor(() => {
      expect([name.selectionStart, name.selectionEnd]).toEqual([0, name.value.length]);
    });
    fireEvent.change(name, { target: { value: "过国庆" } });
    fireEvent.keyDown(name, { key: "Enter", keyCode: 13 });
    await waitFor(() => {
      expect(saved).toEqual([expect.objectContaining({ name: "过国庆", walkId: null })]);
    });
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

function lastMoves() {
  return walked.at(-1)?.moves;
}
