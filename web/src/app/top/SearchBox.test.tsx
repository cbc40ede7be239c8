import { fireEvent, render, screen } from "@testing-library/react";
import { MemoryRouter, useLocation } from "react-router";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Right } from "../../api/schemas";
import { sampleMe } from "../../procedures/versions/sampleVersions";
import { Signed } from "../../session/session";
import { Surroundings } from "../../session/Surroundings";
import { SearchBox } from "./SearchBox";

const asked: string[] = [];

function shows(...rights: Right[]) {
  asked.length = 0;
  vi.stubGlobal("fetch", (request: Request) => {
    const { pathname, searchParams } = new URL(request.url);
    asked.push(pathname);
    if (pathname === "/api/people")
      return Promise.resolve(
        Response.json([{ code: "wang", name: "王承办", unit: "water", unitName: "市水务局", roles: [] }]),
      );
    return Promise.resolve(
      Response.json({
        items: [1, 2].map((id) => ({ id, number: `YQ-${id}`, title: `${searchParams.get("text") ?? ""} ${id}` })),
        next: null,
      }),
    );
  });
  render(
    <Surroundings>
      <Signed value={{ ...sampleMe, rights }}>
        <MemoryRouter>
          <SearchBox />
          <Where />
        </MemoryRouter>
      </Signed>
    </Surroundings>,
  );
  const box = screen.getByRole("combobox");
  box.focus();
  return box;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

function types(box: HTMLElement, text: string) {
  fireEvent.change(box, { target: { value: text } });
}

function enters(box: HTMLElement) {
  const form = box.closest("form");
  if (form) fireEvent.submit(form);
}

describe("the box at the top", () => {
  it("finds cases while one types, and the arrow keys lead there", async () => {
    const box = shows("read-cases");
    types(box, "积水");
    expect(await screen.findByRole("option", { name: /积水 1 ?YQ-1/u })).toBeTruthy();
    fireEvent.keyDown(box, { key: "ArrowDown" });
    fireEvent.keyDown(box, { key: "ArrowDown" });
    expect(screen.getByRole("option", { selected: true }).textContent).toBe("积水 2YQ-2");
    expect(box.getAttribute("aria-activedescendant")).toBe(screen.getByRole("option", { selected: true }).id);
    enters(box);
    expect(screen.getByRole("status").textContent).toBe("/cases/2");
    expect(screen.queryByRole("option")).toBeNull();
  });

  it("leads to all that fit where nothing of it is chosen", async () => {
    const box = shows("read-cases");
    types(box, "积水");
    await screen.findByRole("option", { name: /积水 1/u });
    enters(box);
    expect(screen.getByRole("status").textContent).toBe(`/cases?text=${encodeURIComponent("积水")}`);
  });

  it("finds pages and acts by what they are called", async () => {
    const box = shows("read-cases", "register-cases");
    types(box, "登记");
    fireEvent.click(await screen.findByRole("option", { name: "＋ 登记" }));
    expect(screen.getByRole("status").textContent).toBe("/register");
  });

  it("finds people for whoever looks after accounts, and asks for no case that they may not see", async () => {
    const box = shows("manage-accounts");
    types(box, "王");
    expect(await screen.findByRole("option", { name: /王承办 ?市水务局/u })).toBeTruthy();
    expect(asked).toEqual(["/api/people"]);
    enters(box);
    expect(screen.getByRole("status").textContent).toBe("/people?unit=water");
  });
});

function Where() {
  const { pathname, search } = useLocation();
  return <output>{pathname + search}</output>;
}
