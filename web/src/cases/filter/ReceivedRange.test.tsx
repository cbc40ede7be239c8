import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { show } from "../../testing/show";
import { inNewYork } from "../../testing/zone";
import { ReceivedRange } from "./ReceivedRange";

inNewYork();

describe("the days of receipt in a browser of another zone", () => {
  it("filters by whole days of the office, the last one included", () => {
    const onChange = vi.fn();
    show(<ReceivedRange from="2026-11-22T16:00:00Z" to="2026-11-24T16:00:00Z" onChange={onChange} />);
    expect(screen.getByLabelText<HTMLInputElement>("收到日期从").value).toBe("2026-11-23");
    const until = screen.getByLabelText<HTMLInputElement>("到");
    expect(until.value).toBe("2026-11-24");
    fireEvent.change(until, { target: { value: "0002-11-25" } });
    expect(onChange).not.toHaveBeenCalled();
    fireEvent.change(until, { target: { value: "2026-11-25" } });
    expect(onChange).toHaveBeenCalledWith({ receivedTo: "2026-11-25T16:00:00.000Z" });
  });
});
