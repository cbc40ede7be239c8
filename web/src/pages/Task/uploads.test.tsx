import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Surroundings } from "../../app/App";
import { TheOffice } from "../../parts/office";
import { ChooseFile } from "../Imports/ChooseFile";
import { refusalOf } from "./uploads";
import { UploadPlace } from "./UploadPlace";

const office = {
  name: "办",
  zone: "Asia/Shanghai",
  publicUrl: "",
  attachmentBytes: 512 * 1024,
  attachmentExtensions: ["pdf", "ofd"],
  importBytes: 3 * 1024 * 1024,
};

afterEach(cleanup);

describe("the limits that the office has set", () => {
  it("stand beside the button before anything is sent", () => {
    show(<UploadPlace caseId={7} />);
    expect(screen.getByText(/每个不超过 512 KB/u)).toBeTruthy();
    expect(box().accept).toBe(".pdf,.ofd");
  });

  it("are held before a byte is sent", async () => {
    const send = vi.spyOn(XMLHttpRequest.prototype, "send");
    show(<UploadPlace caseId={7} />);
    const file = new File([new Uint8Array(600 * 1024)], "照片.PDF");
    fireEvent.change(box(), { target: { files: [file] } });
    expect(await screen.findByText("“照片.PDF”超过 512 KB，请压缩或拆分后再传。")).toBeTruthy();
    expect(send).not.toHaveBeenCalled();
  });

  it.each([
    ["a.pdf", 1, null],
    ["a.PDF", 1, null],
    ["a.exe", 1, "task.files.wrongKind"],
    ["pdf", 1, "task.files.wrongKind"],
    ["a.pdf", 512 * 1024 + 1, "task.files.tooLarge"],
    ["a.pdf", 0, "task.files.empty"],
  ])("judge %s of %d bytes", (name, size, refusal) => {
    expect(refusalOf({ name, size }, office)).toBe(refusal);
  });

  it("hold for a file to import as well", async () => {
    const onChosen = vi.fn();
    show(<ChooseFile onChosen={onChosen} />);
    expect(screen.getByText(/不超过 3 MB/u)).toBeTruthy();
    const large = new File([new Uint8Array(office.importBytes + 1)], "台账.csv", { type: "text/csv" });
    fireEvent.change(box(), { target: { files: [large] } });
    expect(await screen.findByText(/“台账.csv”超过 3 MB/u)).toBeTruthy();
    expect(onChosen).not.toHaveBeenCalled();
  });
});

function box(): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>("input[type='file']");
  if (!found) throw new Error("There is no place for a file.");
  return found;
}

function show(part: React.ReactNode) {
  render(
    <Surroundings>
      <TheOffice value={office}>{part}</TheOffice>
    </Surroundings>,
  );
}
