import { screen } from "@testing-library/react";
import { MemoryRouter, Route, Routes } from "react-router";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Right } from "../api/schemas";
import { Signed } from "../session/session";
import { show } from "../testing/show";
import ForDrawers from "./ForDrawers";
import ProceduresPage from "./list/ProceduresPage";
import { sampleMe, versionOf } from "./versions/sampleVersions";

const people = [
  {
    code: "x",
    name: "许流程",
    unit: "office",
    unitName: "处置办",
    roles: [{ code: "procedure-admin", name: "流程管理员" }],
  },
  { code: "w", name: "王督办", unit: "office", unitName: "处置办", roles: [{ code: "supervisor", name: "督办员" }] },
];
const summary = {
  ...{ definitionId: "po", name: "网络舆情快速处置", openCases: 5, staffing: [], calls: [], draft: null },
  published: versionOf(3, { isLatest: true }),
};

beforeEach(() => {
  vi.stubGlobal("fetch", (request: Request) =>
    Promise.resolve(Response.json(new URL(request.url).pathname === "/api/people" ? people : [summary])),
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function open(address: string, rights: readonly Right[]) {
  show(
    <MemoryRouter initialEntries={[address]}>
      <Signed value={{ ...sampleMe, rights: [...rights] }}>
        <Routes>
          <Route path="/procedures" element={<ProceduresPage />} />
          <Route element={<ForDrawers />}>
            <Route path="/procedures/:definitionId" element={<p>drawn here</p>} />
          </Route>
        </Routes>
      </Signed>
    </MemoryRouter>,
  );
}

it("tells whoever lacks the right so, and who has it", async () => {
  open("/procedures/po", ["read-cases"]);
  expect(await screen.findByText(/由流程管理员办理：许流程（处置办）。/u)).toBeTruthy();
  expect(screen.queryByText("drawn here")).toBeNull();
});

it("lets whoever draws in", () => {
  open("/procedures/po", ["edit-procedures"]);
  expect(screen.getByText("drawn here")).toBeTruthy();
});

it("offers nothing in the list that one may not do", async () => {
  open("/procedures", ["read-cases"]);
  const name = await screen.findByRole("link", { name: "网络舆情快速处置" });
  expect(name.getAttribute("href")).toBe("/procedures/po/live");
  expect(screen.queryByRole("button", { name: "新建流程" })).toBeNull();
  expect(screen.queryByRole("button", { name: "导入文件" })).toBeNull();
  expect(screen.queryByRole("link", { name: "版本" })).toBeNull();
});
