import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { officeIn, stepTypes } from "../../contract/contract.sample";
import { screening } from "../../model/document/screening.sample";
import { readElsa } from "../../model/elsa/readElsa";
import { writeElsa } from "../../model/elsa/writeElsa";
import { zhDesigner } from "../../texts/designer.zh";
import { ProcedureDesigner } from "../ProcedureDesigner";

const files: { readonly name: string; readonly blob: Blob }[] = [];
let last: Blob | null = null;

beforeEach(() => {
  files.length = 0;
  vi.stubGlobal("matchMedia", () => ({ matches: true, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    last = blob as Blob;
    return "blob:one";
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    if (last) files.push({ name: this.download, blob: last });
  });
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("what is taken away of a procedure", () => {
  it("is its picture, as it stands at that moment, under its name", async () => {
    show();
    await choose("另存为图片（SVG，放大不模糊）");
    await waitFor(() => {
      expect(files.map(({ name }) => name)).toEqual(["网络舆情快速处置.svg"]);
    });
    expect(await files[0]?.blob.text()).toContain('data-step="screen"');
  });

  it("is a file that is read again as it is", async () => {
    show();
    await choose("导出流程文件（可再导入）");
    await waitFor(() => {
      expect(files.map(({ name }) => name)).toEqual(["网络舆情快速处置.json"]);
    });
    expect(await files[0]?.blob.text()).toBe(writeElsa(readElsa(screening)));
  });

  it("offers the regulation text only where somebody makes one", async () => {
    show();
    fireEvent.click(screen.getByRole("button", { name: "导出与打印" }));
    expect(await screen.findByText("打印流程图…")).toBeTruthy();
    expect(screen.queryByText("工作规程（Word）")).toBeNull();
  });

  it("says so when the browser cannot draw it, and saves nothing", async () => {
    vi.stubGlobal(
      "Image",
      class {
        decode = () => Promise.reject(new Error("too large"));
      },
    );
    show();
    await choose("另存为图片（PNG）");
    expect(await screen.findByText(zhDesigner.takeAway.failed)).toBeTruthy();
    expect(files).toEqual([]);
  });

  it("is printed on sheets that one sees before", async () => {
    show();
    await choose("打印流程图…");
    const dialog = await screen.findByRole("dialog", {}, { timeout: 20_000 });
    expect(within(dialog).getByRole("status").textContent).toContain("共 1 张");
    fireEvent.click(within(dialog).getByRole("button", { name: /打\s?印/u }));
    const frame = document.querySelector("iframe");
    expect(frame?.srcdoc.match(/<section class="sheet">/gu)).toHaveLength(1);
    expect(frame?.srcdoc).toContain("size: 210mm 297mm");
    frame?.remove();
  });
});

function show() {
  render(
    <ProcedureDesigner document={readElsa(screening)} types={stepTypes} texts={zhDesigner} office={officeIn("zh")} />,
  );
}

async function choose(item: string) {
  fireEvent.click(screen.getByRole("button", { name: "导出与打印" }));
  fireEvent.click(await screen.findByText(item));
}
