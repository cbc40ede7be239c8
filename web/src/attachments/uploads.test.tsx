import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { show } from "../testing/show";
import { FilePlace } from "./FilePlace";
import { refusalOf } from "./uploads";
import { UploadPlace } from "./UploadPlace";

const office = { attachmentBytes: 512 * 1024, attachmentExtensions: ["pdf", "ofd"] };

afterEach(cleanup);

describe("the limits that the office has set", () => {
  it("stand beside the button before anything is sent", () => {
    show(<UploadPlace caseId={7} />, office);
    expect(screen.getByText(/每个不超过 512 KB/u)).toBeTruthy();
    expect(box().accept).toBe(".pdf,.ofd");
  });

  it("are held before a byte is sent", async () => {
    const send = vi.spyOn(XMLHttpRequest.prototype, "send");
    show(<UploadPlace caseId={7} />, office);
    const file = new File([new Uint8Array(600 * 1024)], "照片.PDF");
    fireEvent.change(box(), { target: { files: [file] } });
    expect(await screen.findByText("“照片.PDF”超过 512 KB，请压缩或拆分后再传。")).toBeTruthy();
    expect(send).not.toHaveBeenCalled();
  });

  it.each([
    ["a.pdf", 1, null],
    ["a.PDF", 1, null],
    ["a.exe", 1, "attachments.wrongKind"],
    ["pdf", 1, "attachments.wrongKind"],
    ["a.pdf", 512 * 1024 + 1, "attachments.tooLarge"],
    ["a.pdf", 0, "attachments.empty"],
  ])("judge %s of %d bytes", (name, size, refusal) => {
    expect(refusalOf({ name, size }, office)).toBe(refusal);
  });
});

describe("a screenshot", () => {
  it("is pasted anywhere on the page, under a name that says what it is; words are not taken", () => {
    const taken: string[] = [];
    show(<FilePlace pasted onFiles={(files) => taken.push(...files.map(({ name }) => name))} />, office);
    paste([new File(["x"], "image.png", { type: "image/png" }), new File(["x"], "现场.jpg")]);
    paste([]);
    expect(taken).toEqual([expect.stringMatching(/^截图 .*\d{4}\.png$/u), "现场.jpg"]);
  });

  it("is taken by the place that asks for it alone", () => {
    const taken = vi.fn();
    show(<FilePlace onFiles={taken} />, office);
    paste([new File(["x"], "image.png")]);
    expect(taken).not.toHaveBeenCalled();
  });
});

function paste(files: readonly File[]) {
  const event = new Event("paste", { bubbles: true });
  Object.assign(event, { clipboardData: { files } });
  document.body.dispatchEvent(event);
}

function box(): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>("input[type='file']");
  if (!found) throw new Error("There is no place for a file.");
  return found;
}
