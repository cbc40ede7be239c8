import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { show } from "../../testing/show";
import { MomentInput } from "./TimeInput";

beforeEach(() => {
  vi.stubEnv("TZ", "America/New_York");
  // Else nothing below would show that the browser's clock is not asked.
  expect(new Date("2026-11-23T01:30:00Z").getHours()).toBe(20);
});

afterEach(() => {
  cleanup();
  vi.unstubAllEnvs();
});

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
