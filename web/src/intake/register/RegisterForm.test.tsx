import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { TheCaseFields } from "../../fields/caseFields";
import { row, sampleTable } from "../../fields/sampleTable";
import { Surroundings } from "../../session/Surroundings";
import { Signed } from "../../session/session";
import { RegisterForm } from "./RegisterForm";

const sent: unknown[] = [];
const registered = vi.fn();
const entryForm = { needed: [] as string[], usual: { source: [], category: [], region: [] } };

beforeEach(() => {
  sent.length = 0;
  entryForm.needed = [];
  registered.mockReset();
  vi.stubGlobal("fetch", async (request: Request) => {
    if (request.method === "POST") sent.push(await request.json());
    if (request.url.endsWith("/entry-form")) return Response.json(entryForm);
    return Response.json(
      request.method === "POST" ? { id: 7, number: "YQ-20261123-0007", strangers: [], recused: false, next: [] } : [],
    );
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it("asks for what the service registers and a step does not decide, in its order and words", () => {
  open();
  const labels = [...document.querySelectorAll(".ant-form-item-label")].map((label) => label.textContent);
  expect(labels).toEqual([
    ...["标题", "正文", "来源", "留言编号", "链接", "发现时间", "被反映的单位或人员", "是否实名"],
    "涉及职务",
  ]);
});

it("asks for a field that it has never heard of, folded at the end", () => {
  const channel = row("渠道", "Channel", { name: "channel", type: "Text", registered: true, correctable: true });
  open([...sampleTable.fields, channel]);
  const box = screen.getByLabelText("渠道");
  const folded = box.closest("details");
  expect(folded?.open).toBe(false);
  fireEvent.change(box, { target: { value: "电话" } });
  expect(folded?.open).toBe(true);
});

it("sends nothing that the service would refuse, and says why at the field", async () => {
  open();
  fireEvent.change(screen.getByLabelText("标题"), { target: { value: "这个标题有十一个字长了" } });
  fireEvent.click(screen.getByRole("button", { name: "登记" }));
  expect(await screen.findByText("“标题”最多 10 字，现有 11 字，请删减。")).toBeTruthy();
  expect(screen.getByText("请填写正文。")).toBeTruthy();
  expect(sent).toEqual([]);
});

it("asks now for what the first step would ask the same person for", async () => {
  entryForm.needed = ["source"];
  open();
  fireEvent.change(screen.getByLabelText("标题"), { target: { value: "路灯" } });
  fireEvent.change(screen.getByLabelText("正文"), { target: { value: "三天不亮。" } });
  await waitFor(() => {
    expect(screen.getByText("来源").closest("label")?.className).toContain("required");
  });
  fireEvent.click(screen.getByRole("button", { name: "登记" }));
  expect(await screen.findByText("请填写来源。")).toBeTruthy();
  expect(sent).toEqual([]);
});

it("keeps a draft until the item is registered", async () => {
  const { unmount } = open();
  fireEvent.change(screen.getByLabelText("标题"), { target: { value: "路灯" } });
  fireEvent.change(screen.getByLabelText("正文"), { target: { value: "三天不亮。" } });
  unmount();
  open();
  expect(screen.getByLabelText<HTMLInputElement>("标题").value).toBe("路灯");
  expect(screen.getByText(/草稿已保存在本机/u)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "登记" }));
  await waitFor(() => {
    expect(registered).toHaveBeenCalledOnce();
  });
  expect(sent).toEqual([
    expect.objectContaining({ title: "路灯", body: "三天不亮。", source: null, realName: null, level: null }),
  ]);
  expect(Object.keys(localStorage).filter((name) => name.startsWith("caseflow.typed."))).toEqual([]);
});

function open(fields = sampleTable.fields) {
  const me = {
    code: "caiji",
    name: "陈",
    unit: "u",
    unitName: "单位",
    language: "zh-CN",
    roles: [],
    rights: [],
    mustChoosePassword: false,
  };
  return render(
    <Surroundings>
      <Signed value={me}>
        <TheCaseFields value={{ ...sampleTable, fields: [...fields] }}>
          <MemoryRouter>
            <RegisterForm onRegistered={registered} />
          </MemoryRouter>
        </TheCaseFields>
      </Signed>
    </Surroundings>,
  );
}
