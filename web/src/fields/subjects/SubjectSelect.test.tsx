import { fireEvent, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { show } from "../../testing/show";
import { SubjectSelect } from "./SubjectSelect";
import type { FoundSubject } from "./subjects";

const duban = { code: "duban", name: "王督办", unit: "市网信办" };

const known: readonly FoundSubject[] = [
  { name: "DUBAN", as: "Known", meant: [duban] },
  { name: "王某", as: "Unclear", meant: [duban] },
  { name: "张陌生", as: "Stranger", meant: [] },
];

const handedOn = vi.fn();

beforeEach(() => {
  handedOn.mockReset();
  vi.stubGlobal("fetch", (request: Request) => {
    const { pathname, searchParams } = new URL(request.url);
    const names = searchParams.getAll("name");
    if (pathname === "/api/units") return Response.json([{ code: "water", name: "市水务局", parent: null, stamp: "" }]);
    if (pathname === "/api/people") return Response.json([{ ...duban, unitName: duban.unit, roles: [] }]);
    return Response.json(known.filter(({ name }) => names.includes(name)));
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it.each<readonly [string, (box: HTMLElement) => void]>([
  ["Enter", (box) => fireEvent.keyDown(box, { key: "Enter", code: "Enter", keyCode: 13 })],
  ["leaving the field", (box) => fireEvent.blur(box)],
])("takes what is typed by %s, and the box is free for the next", async (_, act) => {
  const box = open();
  fireEvent.change(box, { target: { value: "张陌生" } });
  act(box);

  expect(await screen.findByText("张陌生（不在本单位名录）")).toBeTruthy();
  expect(handedOn).toHaveBeenLastCalledWith(["张陌生"]);
  await waitFor(() => {
    expect(box.value).toBe("");
  });
});

it("takes each of several names with a comma between them", () => {
  const box = open();
  fireEvent.change(box, { target: { value: "张陌生，DUBAN、" } });

  expect(handedOn).toHaveBeenLastCalledWith(["张陌生", "DUBAN"]);
});

it("says whom a code means, and calls the chosen by their names", async () => {
  open(["DUBAN", "duban", "water"]);

  expect(await screen.findByText("DUBAN：王督办（市网信办）")).toBeTruthy();
  expect(await screen.findByText("王督办（市网信办）")).toBeTruthy();
  expect(await screen.findByText("市水务局")).toBeTruthy();
});

it("asks who is meant, and puts the answer in the place of the text", async () => {
  open(["王某", "张陌生"]);

  fireEvent.click(await screen.findByRole("button", { name: "王督办（市网信办）" }));

  expect(handedOn).toHaveBeenLastCalledWith(["duban", "张陌生"]);
  expect(screen.queryByText("“王某”指的是：")).toBeNull();
});

it("takes the answer that it is nobody of the office", async () => {
  open(["王某"]);

  fireEvent.click(await screen.findByRole("button", { name: "不是本单位的" }));

  expect(handedOn).toHaveBeenLastCalledWith(["外单位：王某"]);
});

function Field({ before }: { readonly before: readonly string[] }) {
  const [value, setValue] = useState<unknown>(before);
  return (
    <SubjectSelect
      id="about"
      value={value}
      onChange={(now) => {
        handedOn(now);
        setValue(now);
      }}
    />
  );
}

function open(before: readonly string[] = []): HTMLInputElement {
  show(<Field before={before} />);
  return screen.getByRole("combobox");
}
