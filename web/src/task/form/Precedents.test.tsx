import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { Form } from "antd";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { field } from "../../fields/sample";
import { Surroundings } from "../../session/Surroundings";
import type { Precedent } from "../../shown/precedents";
import { Precedents } from "./Precedents";

const ruled: Precedent = {
  at: "2026-09-18T01:00:00Z",
  category: "排水",
  unit: "water",
  unitName: "水务局",
  disputedBy: "住建局",
  ground: "由水务局负责排水",
  case: null,
  sameCategory: true,
  sameRegion: false,
  likeWords: false,
};

let answers: readonly Precedent[];

beforeEach(() => {
  answers = [ruled];
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json(answers)));
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("precedents beside the field of a unit", () => {
  it("say what was ruled, why they are shown, and are taken over with one click", async () => {
    const taken = vi.fn();
    draw("Unit", taken);
    const list = await screen.findByRole("region", { name: "先例" });
    expect(list.textContent).toContain("裁定由水务局办理：由水务局负责排水");
    expect(list.textContent).toContain("本件与它类别相同。");
    fireEvent.click(screen.getByRole("button", { name: "选水务局" }));
    expect(taken).toHaveBeenCalledOnce();
    await waitFor(() => {
      expect(screen.getByTestId("chosen").textContent).toBe('"water"');
    });
  });

  it("are added where several units can be chosen", async () => {
    draw("Units", vi.fn(), ["housing"]);
    fireEvent.click(await screen.findByRole("button", { name: "选水务局" }));
    await waitFor(() => {
      expect(screen.getByTestId("chosen").textContent).toBe('["housing","water"]');
    });
  });

  it("take no place where there are none", async () => {
    answers = [];
    draw("Unit", vi.fn());
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.queryByRole("region", { name: "先例" })).toBeNull();
  });
});

function draw(type: "Unit" | "Units", onTake: () => void, initial?: unknown) {
  const asked = field({ name: "leadUnit", label: "主办单位", type });
  function Page() {
    const [form] = Form.useForm();
    const chosen: unknown = Form.useWatch("leadUnit", form);
    return (
      <Form form={form} initialValues={{ leadUnit: initial }}>
        <Form.Item name="leadUnit">
          <input />
        </Form.Item>
        <span data-testid="chosen">{JSON.stringify(chosen)}</span>
        <Precedents caseId={7} field={asked} form={form} onTake={onTake} />
      </Form>
    );
  }
  render(
    <MemoryRouter>
      <Surroundings>
        <Page />
      </Surroundings>
    </MemoryRouter>,
  );
}
