import { cleanup, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { TheCaseFields, type CaseFieldTable } from "../fields/caseFields";
import { row, sampleTable } from "../fields/sampleTable";
import { show } from "../testing/show";
import { CaseFacts } from "./CaseFacts";
import type { CaseView } from "./cases";

const answers: Readonly<Record<string, unknown>> = {
  "/api/units": [{ code: "housing", name: "住建局" }],
  "/api/people": [{ code: "w5", name: "王五" }],
};

beforeEach(() => {
  vi.stubGlobal("fetch", (request: Request) => Promise.resolve(Response.json(answers[new URL(request.url).pathname])));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const summary = { id: 7, number: "YQ-1", title: "路灯不亮", level: "Two", route: null, status: "Open", result: null };

const theCase = {
  ...{ summary: { ...summary, closedAt: null }, registeredBy: "陈采集", procedure: "流程", procedureVersion: 3 },
  same: [],
  connected: [],
  fields: {
    ...{ number: "YQ-1", title: "路灯不亮", body: "三天了。", source: "", url: "https://a.example/1", level: "2" },
    ...{ subjects: ["w5", "housing", "gone"], subjectPosts: ["科长", "主任"], realName: false, leadUnit: "housing" },
  },
} as unknown as CaseView;

function terms() {
  return screen.getAllByRole("term").map((term) => term.textContent);
}

function facts(
  view: CaseView,
  { brief = false, table = sampleTable }: { brief?: boolean; table?: CaseFieldTable } = {},
) {
  return show(
    <TheCaseFields value={table}>
      <MemoryRouter>
        <CaseFacts view={view} brief={brief} />
      </MemoryRouter>
    </TheCaseFields>,
  );
}

describe("the facts of a case", () => {
  it("are the fixed fields that have a value, in the order and words of the table", () => {
    facts(theCase);
    expect(terms()).toEqual([
      "状态",
      "链接",
      "被反映的单位或人员",
      "涉及职务",
      "是否实名",
      "响应级别",
      "登记人",
      "流程",
    ]);
  });

  it("name units and people, and say of whom the office does not know that nobody is kept out by them", async () => {
    facts(theCase);
    expect(await screen.findByText("王五、住建局、gone（不在本单位名录）")).toBeTruthy();
  });

  it("lead to the other cases of the same item", () => {
    facts({ ...theCase, same: [{ id: 9, number: "YQ-2", title: "路灯又不亮" }] });
    expect(screen.getByRole("link", { name: "YQ-2 路灯又不亮" }).getAttribute("href")).toBe("/cases/9");
  });

  it("leads from a duplicate to its original, and from the original to its duplicates", () => {
    const other = { id: 9, number: "YQ-2", title: "路灯又不亮", field: "原件编号", separate: false };
    facts({ ...theCase, connected: [{ ...other, names: true, result: null }] });
    expect(screen.getByText("原件编号")).toBeTruthy();
    expect(screen.getByRole("link", { name: /YQ-2/u }).getAttribute("href")).toBe("/cases/9");
    cleanup();
    facts({ ...theCase, connected: [{ ...other, names: false, result: "重复留存并入原件" }] });
    expect(screen.getByText("把本件填作“原件编号”的案件")).toBeTruthy();
    expect(screen.getByText(/重复留存并入原件/u)).toBeTruthy();
  });

  it("lead to what was opened from a case by the name of that act", () => {
    const other = { id: 9, number: "YQ-2", title: "井盖缺失", field: "来源案件", separate: true };
    facts({ ...theCase, connected: [{ ...other, names: false, result: null }] });
    expect(screen.getByText("另案办理的案件")).toBeTruthy();
    expect(screen.getByRole("link", { name: /YQ-2/u }).getAttribute("href")).toBe("/cases/9");
  });

  it("read as their types do, but for what has a look of its own", () => {
    facts(theCase);
    for (const words of ["科长、主任", "否"]) expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getByRole("link", { name: "https://a.example/1" })).toBeTruthy();
    expect(screen.getByText("二级").className).toContain("tag");
  });

  it("leave to the head of a task what it says", () => {
    facts(theCase, { brief: true });
    expect(terms()).toEqual(["链接", "被反映的单位或人员", "涉及职务", "是否实名", "登记人"]);
  });

  it.each([false, true])("take a field that is added to the table by themselves (brief: %s)", (brief) => {
    const hotline = row("热线单号", "Hotline number", { name: "hotline", type: "Number" });
    const table = { ...sampleTable, fields: [...sampleTable.fields, hotline] };
    facts({ ...theCase, fields: { ...(theCase.fields as object), hotline: 12345 } }, { brief, table });
    expect(terms()).toContain("热线单号");
    expect(screen.getByText("12,345")).toBeTruthy();
  });
});
