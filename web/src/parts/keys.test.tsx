import { fireEvent, render, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { useKeys } from "./keys";

const act = vi.fn();
const ctrl = vi.fn();

function Place() {
  useKeys({ j: act, ArrowDown: act, Enter: act });
  useKeys({ Enter: ctrl }, true, { withCtrl: true });
  return (
    <>
      <input aria-label="field" />
      <a href="/">link</a>
    </>
  );
}

describe("single keys", () => {
  it("act where nothing else takes them", () => {
    act.mockReset();
    render(<Place />);
    fireEvent.keyDown(document.body, { key: "j" });
    fireEvent.keyDown(screen.getByRole("link"), { key: "ArrowDown" });
    expect(act).toHaveBeenCalledTimes(2);
  });

  it("are left to a field while one types, to a link its Enter, to the browser its Ctrl", () => {
    act.mockReset();
    render(<Place />);
    fireEvent.keyDown(screen.getByLabelText("field"), { key: "j" });
    fireEvent.keyDown(screen.getByRole("link"), { key: "Enter" });
    fireEvent.keyDown(document.body, { key: "j", ctrlKey: true });
    expect(act).not.toHaveBeenCalled();
  });

  it("act with Ctrl from within a field, too", () => {
    ctrl.mockReset();
    render(<Place />);
    fireEvent.keyDown(screen.getByLabelText("field"), { key: "Enter", ctrlKey: true });
    expect(ctrl).toHaveBeenCalledOnce();
  });
});
