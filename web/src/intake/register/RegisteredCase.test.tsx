import { screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { expect, it, vi } from "vitest";
import { show } from "../../testing/show";
import { RegisteredCase } from "./RegisteredCase";

const registered = { id: 7, number: "YQ-20261123-0007", strangers: [], recused: false, next: [] };

it("leads to the case, as long as whoever registered it may see it", () => {
  tell(false);
  expect(screen.getByRole("link", { name: "查看这个案件" }).getAttribute("href")).toBe("/cases/7");
});

it("says to whom it is about that they are recused, and leads nowhere that is closed to them", () => {
  tell(true);
  expect(screen.getByText(/您须回避/u)).toBeTruthy();
  expect(screen.getByText(/YQ-20261123-0007/u)).toBeTruthy();
  expect(screen.queryByRole("link", { name: "查看这个案件" })).toBeNull();
});

it("says who has it now and by when", () => {
  const next = [{ step: "排查", to: ["市纪委信访室 · 研判员"], post: null, due: "2020-11-23T09:30:00Z" }];
  tell(false, { next });
  expect(screen.getByText(/排查 → 市纪委信访室 · 研判员，2020年11月23日 17:30 前/u)).toBeTruthy();
});

it("attaches what was chosen with it, and to no case that is closed to whoever registered it", () => {
  const send = vi.spyOn(XMLHttpRequest.prototype, "send").mockImplementation(() => undefined);
  const open = vi.spyOn(XMLHttpRequest.prototype, "open");
  const files = [new File(["x"], "现场.png")];
  const { unmount } = tell(true, {}, files);
  expect(screen.getByText(/附件没有上传：现场.png/u)).toBeTruthy();
  expect(send).not.toHaveBeenCalled();
  unmount();
  tell(false, {}, files);
  expect(open.mock.calls[0]?.slice(0, 2)).toEqual(["POST", expect.stringContaining("/api/cases/7/attachments")]);
  expect(send).toHaveBeenCalledOnce();
  vi.restoreAllMocks();
});

function tell(recused: boolean, more: object = {}, files: readonly File[] = []) {
  return show(
    <MemoryRouter>
      <RegisteredCase registered={{ ...registered, recused, ...more }} files={files} onNext={vi.fn()} />
    </MemoryRouter>,
    { attachmentBytes: 1024, attachmentExtensions: ["png"] },
  );
}
