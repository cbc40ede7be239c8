import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { I18nextProvider } from "react-i18next";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { texts } from "../texts/texts";
import { HomePage } from "./HomePage";

const answer = vi.fn<typeof fetch>();

beforeEach(async () => {
  await texts.changeLanguage("zh-CN");
  answer.mockReset().mockResolvedValue(new Response("Healthy"));
  vi.stubGlobal("fetch", answer);
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("the home page", () => {
  it("names the product and leads to the API page", async () => {
    open();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("舆情快办");
    expect(screen.getByRole("link").getAttribute("href")).toBe("/scalar");
    await screen.findByText("● 运行正常");
  });

  it("changes to English and tells the browser", async () => {
    open();
    fireEvent.click(screen.getByRole("button", { name: "English" }));
    expect((await screen.findByRole("heading", { level: 1 })).textContent).toBe("CaseFlow");
    expect(document.documentElement.lang).toBe("en");
  });

  it("asks the health address and no other", async () => {
    open();
    await screen.findByText("● 运行正常");
    expect(answer.mock.calls.map(([address]) => address)).toEqual(["/api/health"]);
  });

  it("says when the service reports a fault", async () => {
    answer.mockResolvedValue(new Response("Unhealthy", { status: 503 }));
    open();
    expect((await screen.findByText(/系统报告异常/)).className).toBe("bad");
  });

  it("says when the service cannot be reached, and recovers when asked again", async () => {
    answer.mockRejectedValueOnce(new TypeError("refused"));
    open();
    await screen.findByText(/连接不上服务/);
    fireEvent.click(screen.getByRole("button", { name: "重新查询" }));
    await screen.findByText("● 运行正常");
  });
});

function open() {
  render(
    <I18nextProvider i18n={texts}>
      <HomePage />
    </I18nextProvider>,
  );
}
