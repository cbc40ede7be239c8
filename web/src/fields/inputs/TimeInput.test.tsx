import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { show } from "../../testing/show";
import { inNewYork } from "../../testing/zone";
import { MomentInput } from "./TimeInput";

inNewYork();

describe("what is typed in a browser of another zone", () => {
  it("takes what is typed for the office's clock", () => {
    const onChange = vi.fn();
    show(<MomentInput label="时间" value="2026-11-23T01:30:00Z" onChange={onChange} />);
    const box = screen.getByLabelText<HTMLInputElement>("时间");
    expect(box.value).toBe("2026-11-23T09:30");
    fireEvent.change(box, { target: { value: "2026-11-23T10:45" } });
    expect(onChange).toHaveBeenCalledWith("2026-11-23T02:45:00.000Z");
  });
});
