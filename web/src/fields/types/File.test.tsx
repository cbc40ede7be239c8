import { cleanup, fireEvent, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { AttachmentInfo } from "../../api/schemas";
import * as attachments from "../../attachments/attachments";
import { show } from "../../testing/show";
import { field } from "../sample";
import file from "./File";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

it("keeps every one of several files that are chosen together", async () => {
  let id = 0;
  vi.spyOn(attachments, "upload").mockImplementation((_, { name }) =>
    Promise.resolve({ id: ++id, name } as AttachmentInfo),
  );
  const onChange = vi.fn();
  const office = { attachmentBytes: 1024, attachmentExtensions: ["pdf"] };
  show(<file.Input field={field({ type: "File" })} caseId={7} value={["90"]} onChange={onChange} />, office);
  const box = document.querySelector("input[type='file']");
  if (!box) throw new Error("There is no place for a file.");
  fireEvent.change(box, { target: { files: ["甲.pdf", "乙.pdf", "丙.pdf"].map((name) => new File(["x"], name)) } });

  await waitFor(() => {
    expect(onChange).toHaveBeenLastCalledWith(["90", "1", "2", "3"]);
  });
});
