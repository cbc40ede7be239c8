import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { MemoryRouter, Route, Routes, useLocation } from "react-router";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Surroundings } from "../../session/Surroundings";
import { NewProcedure } from "./NewProcedure";

interface Sent {
  readonly definition: {
    readonly name: string;
    readonly description?: string;
    readonly root: { readonly activities: readonly { readonly name: string }[] };
  };
}

const sent: Sent[] = [];

const kept = {
  definitionId: "opinion",
  name: "网络舆情",
  description: "",
  root: { type: "Elsa.Flowchart", activities: [{ id: "start", type: "Elsa.Start", name: "登记" }], connections: [] },
};

beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal("fetch", async (input: RequestInfo, init?: RequestInit) => {
    const request = input instanceof Request ? input : new Request(new URL(input, "http://localhost"), init);
    const { pathname } = new URL(request.url);
    if (request.method === "PUT") {
      sent.push((await request.json()) as Sent);
      return Response.json({ definitionId: pathname.split("/")[3], version: 1, stamp: "s", savedAt: "", findings: [] });
    }
    if (pathname === "/api/procedures")
      return Response.json([{ definitionId: "opinion", name: "网络舆情", openCases: 0 }]);
    if (pathname === "/api/procedures/opinion") return Response.json({ version: {}, stamp: null, definition: kept });
    return Response.json([{ type: "Elsa.Finish", name: { zh: "办结", en: "End" }, inputs: [], ports: [] }]);
  });
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("a new procedure", () => {
  it("begins with nothing but a start and an end", async () => {
    open();
    await make("空白的");
    expect(names()).toEqual(["登记", "办结"]);
  });

  it("begins from a template, and says what is left to do", async () => {
    open();
    await choose("两级审批");
    expect(screen.getByText(/只需为每个环节选定由谁办理/u)).toBeTruthy();
    await make("采购审批");
    expect(names()).toEqual(["登记", "办理", "审核", "审批", "审批通过", "审批不通过"]);
    expect(sent[0]?.definition.name).toBe("采购审批");
  });

  it("begins as a copy of a procedure that there is", async () => {
    open();
    await choose("复制“网络舆情”");
    await make("另一个");
    expect(names()).toEqual(["登记"]);
    expect(sent[0]?.definition.name).toBe("另一个");
  });
});

function names() {
  return sent[0]?.definition.root.activities.map(({ name }) => name);
}

async function choose(label: string) {
  fireEvent.mouseDown(screen.getByRole("combobox", { name: "从哪里开始" }));
  fireEvent.click(await screen.findByText(label, { selector: ".ant-select-item-option-content" }, { timeout: 10_000 }));
}

async function make(name: string) {
  fireEvent.change(screen.getByRole("textbox", { name: "流程叫什么" }), { target: { value: name } });
  fireEvent.click(screen.getByRole("button", { name: "新建流程" }));
  await waitFor(() => {
    expect(screen.getByTestId("at").textContent).toMatch(/^\/procedures\/procedure-/u);
  });
}

function At() {
  return <p data-testid="at">{useLocation().pathname}</p>;
}

function open() {
  render(
    <Surroundings>
      <MemoryRouter>
        <NewProcedure open onClose={vi.fn()} />
        <Routes>
          <Route path="*" element={<At />} />
        </Routes>
      </MemoryRouter>
    </Surroundings>,
  );
}
