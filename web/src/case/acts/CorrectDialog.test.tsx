import { fireEvent, screen, waitFor } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Me } from "../../api/schemas";
import { TheCaseFields } from "../../fields/caseFields";
import { sampleTable } from "../../fields/sampleTable";
import { Signed } from "../../session/session";
import { show } from "../../testing/show";
import type { CaseView } from "../../shown/cases";
import { answers } from "../sampleCase";
import { CorrectDialog } from "./CorrectDialog";

const said = "没有更正：您打开之后，“标题”已由王督办改为“路灯全黑”。";
const view = answers["/api/cases/7"] as CaseView;
const supervisor: Me = {
  ...{ code: "duban", name: "王督办", unit: "wxb", unitName: "市网信办", language: "zh-CN" },
  ...{ roles: [], rights: ["correct-cases"], mustChoosePassword: false },
};
const sent: unknown[] = [];
const closed = vi.fn();

beforeEach(() => {
  sent.length = 0;
  closed.mockReset();
  localStorage.clear();
  sessionStorage.clear();
  vi.stubGlobal("fetch", async (request: Request) => {
    const { pathname } = new URL(request.url);
    if (request.method === "PATCH") {
      const body = (await request.json()) as { stamp: string };
      sent.push(body);
      if (body.stamp === "9") return Response.json({ caseId: 7 });
      return Response.json({ type: "/problems/changed-meanwhile", title: said }, { status: 409 });
    }
    if (pathname.endsWith("/procedure")) return Response.json({ definition: null, visits: [] });
    if (pathname === "/api/cases/7")
      return Response.json({ ...view, stamp: "9", fields: { ...view.fields, title: "路灯全黑" } });
    return Response.json([]);
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it("shows what somebody changed meanwhile beside what was typed, which can be handed in again without typing it anew", async () => {
  open();
  choose("标题");
  fireEvent.change(await screen.findByLabelText("“标题”改为"), { target: { value: "路灯坏了" } });
  fireEvent.change(screen.getByLabelText(/更正的理由/u), { target: { value: "原文如此" } });
  fireEvent.click(screen.getByRole("button", { name: "保存更正" }));

  expect(await screen.findByText(said)).toBeTruthy();
  expect(await screen.findByText("路灯全黑")).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>("“标题”改为").value).toBe("路灯坏了");
  fireEvent.click(screen.getByRole("button", { name: "保存更正" }));

  await waitFor(() => {
    expect(closed).toHaveBeenCalledOnce();
  });
  expect(sent).toEqual(["4", "9"].map((stamp) => ({ fields: { title: "路灯坏了" }, reason: "原文如此", stamp })));
});

function choose(field: string) {
  fireEvent.mouseDown(screen.getByLabelText("更正哪一项"));
  fireEvent.click(screen.getByTitle(field));
}

function open() {
  show(
    <MemoryRouter>
      <Signed value={supervisor}>
        <TheCaseFields value={sampleTable}>
          <CorrectDialog view={view} onClose={closed} />
        </TheCaseFields>
      </Signed>
    </MemoryRouter>,
  );
}
