import { fireEvent, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { show } from "../../testing/show";
import { ChooseFile } from "./ChooseFile";

const importBytes = 3 * 1024 * 1024;

it("holds the limit of the office before a byte is sent", async () => {
  const onChosen = vi.fn();
  show(<ChooseFile onChosen={onChosen} />, { importBytes });
  expect(screen.getByText(/不超过 3 MB/u)).toBeTruthy();
  const large = new File([new Uint8Array(importBytes + 1)], "台账.csv", { type: "text/csv" });
  const box = document.querySelector("input[type='file']");
  if (!box) throw new Error("There is no place for a file.");
  fireEvent.change(box, { target: { files: [large] } });
  expect(await screen.findByText(/“台账.csv”超过 3 MB/u)).toBeTruthy();
  expect(onChosen).not.toHaveBeenCalled();
});
