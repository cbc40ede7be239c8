import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { procedures, stepTypes } from "../../contract/contract.sample";
import { readElsa } from "../../model/elsa/readElsa";
import { office } from "../../panels/panel.sample";
import { zhDesigner } from "../../texts/designer.zh";
import { documentLeft, type LeftDesigner } from "./leaving";
import { ProcedureDesigner } from "../ProcedureDesigner";

beforeEach(() => {
  vi.stubGlobal("matchMedia", () => ({ matches: true, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const opened = readElsa(procedures[0]?.[1] ?? "");

function open(left: LeftDesigner | null, onLeave: (left: LeftDesigner) => void) {
  return render(
    <ProcedureDesigner
      document={opened}
      types={stepTypes}
      texts={zhDesigner}
      office={office}
      left={left}
      onLeave={onLeave}
    />,
  );
}

const name = () => screen.getByRole<HTMLInputElement>("textbox", { name: zhDesigner.procedureName });
const undo = () => screen.getByRole<HTMLButtonElement>("button", { name: new RegExp(zhDesigner.undo, "u") });

it("is found again as it was left: what was drawn, its undo, and how far it was scrolled", () => {
  let left: LeftDesigner | null = null;
  const leave = (how: LeftDesigner) => (left = how);
  const first = open(null, leave);
  const before = name().value;
  fireEvent.change(name(), { target: { value: "改过的名称" } });
  const pane = first.container.querySelector(".cf-tree-pane");
  if (!pane) throw new Error("No tree.");
  pane.scrollTop = 240;
  fireEvent.scroll(pane);
  first.unmount();

  const again = open(left, leave);
  expect(name().value).toBe("改过的名称");
  expect(again.container.querySelector(".cf-tree-pane")?.scrollTop).toBe(240);
  expect(documentLeft(left as unknown as LeftDesigner).name).toBe("改过的名称");
  fireEvent.click(undo());
  expect(name().value).toBe(before);
  again.unmount();
  open(null, leave);
  expect(undo().disabled).toBe(true);
});
