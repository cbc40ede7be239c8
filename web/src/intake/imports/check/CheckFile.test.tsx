import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { show } from "../../../testing/show";
import { texts } from "../../../texts/texts";
import { CheckFile } from "./CheckFile";

const onOther = vi.fn();
let choice = 0;

beforeEach(() => texts.changeLanguage("zh-CN"));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it("keeps the name of a refused file beside the reason, and offers another one instead of the same again", async () => {
  refuse(422, { type: "/problems/import-file", title: "文件是空的，请检查后重新选择。" });
  check();
  expect(await screen.findByText("文件是空的，请检查后重新选择。")).toBeTruthy();
  expect(screen.getByText("空表.xlsx")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "重试" })).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "换一个文件" }));
  expect(onOther).toHaveBeenCalled();
});

it("offers to try again what failed for no fault of the file", async () => {
  refuse(503, null);
  check();
  expect(await screen.findByRole("button", { name: /重\s*试/u })).toBeTruthy();
});

it("says something useful of a file that a proxy found too large", async () => {
  refuse(413, null);
  check();
  expect(await screen.findByText("内容过大，没有发送成功。请拆小，或换一个较小的文件再试。")).toBeTruthy();
});

function check() {
  choice += 1;
  show(
    <CheckFile chosen={{ file: new File(["x"], "空表.xlsx"), choice }} onOther={onOther} onStarted={() => undefined} />,
  );
}

function refuse(status: number, body: object | null) {
  const answer = () =>
    Promise.resolve(
      new Response(body ? JSON.stringify(body) : "<html><h1>413</h1></html>", {
        status,
        headers: { "Content-Type": body ? "application/problem+json" : "text/html" },
      }),
    );
  vi.stubGlobal("fetch", vi.fn(answer));
}
