import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { show } from "../testing/show";
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

function box(): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>("input[type='file']");
  if (!found) throw new Error("There is no place for a file.");
  return found;
}
