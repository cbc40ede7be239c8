import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { MemoryRouter, useLocation } from "react-router";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Me } from "../../api/schemas";
import { chosenLanguage, texts } from "../../texts/texts";
import { Surroundings } from "../../session/Surroundings";
import { Signed } from "../../session/session";
import { TopBar } from "./TopBar";

const me = {
  code: "me",
  name: "林研判",
  unit: "u",
  unitName: "市网络舆情处置办公室",
  language: "zh-CN",
  roles: [
    { code: "assessor", name: "研判员" },
    { code: "archivist", name: "档案员" },
  ],
  rights: ["read-cases", "see-all-cases", "register-cases", "correct-cases"],
  mustChoosePassword: false,
} satisfies Me;

const onHelp = vi.fn();

beforeEach(() => {
  onHelp.mockReset();
  render(
    <Surroundings>
      <Signed value={me}>
        <MemoryRouter>
          <TopBar onHelp={onHelp} />
          <Where />
        </MemoryRouter>
      </Signed>
    </Surroundings>,
  );
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("the bar above every page", () => {
  it("says who is signed in, of which unit, in which roles", () => {
    const person = screen.getByRole("button", { name: "林研判，市网络舆情处置办公室，研判员、档案员" });
    expect(person.textContent).toBe("林研判市网络舆情处置办公室 · 研判员、档案员");
  });

  it("opens the menu of the person at the first press", async () => {
    fireEvent.click(screen.getByRole("button", { name: /林研判/u }));
    fireEvent.click(await screen.findByText("帮助与快捷键"));
    expect(onHelp).toHaveBeenCalledOnce();
  });

  it("speaks the other language when asked to, once the service does", async () => {
    const told: unknown[] = [];
    vi.stubGlobal("fetch", async (request: Request) => {
      told.push(`${request.method} ${new URL(request.url).pathname}`, await request.json(), texts.language);
      return Response.json({ ...me, language: "en" });
    });
    fireEvent.click(screen.getByRole("button", { name: /林研判/u }));
    fireEvent.click(await screen.findByText("English"));
    await vi.waitFor(() => {
      expect(screen.getByRole("link").textContent).toBe(texts.getFixedT("en")("app.product"));
    });
    await vi.waitFor(() => {
      expect(chosenLanguage()).toBe("en");
    });
    expect(told).toEqual(["PUT /api/me/language", { language: "en" }, "zh-CN"]);
  });

  it("changes the own password from the menu, the new one typed twice", async () => {
    const sent: unknown[] = [];
    vi.stubGlobal("fetch", async (request: Request) => {
      sent.push(new URL(request.url).pathname, await request.json());
      return Response.json(me);
    });
    fireEvent.click(screen.getByRole("button", { name: /林研判/u }));
    fireEvent.click(await screen.findByText("更改密码"));
    fireEvent.change(await screen.findByLabelText("现在的密码"), { target: { value: "Alt-Passwort-1" } });
    fireEvent.change(screen.getByLabelText("新密码"), { target: { value: "Neu-Passwort-1" } });
    fireEvent.change(screen.getByLabelText("再输一次新密码"), { target: { value: "Neu-Passwort-1" } });
    fireEvent.click(screen.getByRole("button", { name: "更改密码" }));

    await vi.waitFor(() => {
      expect(sent).toEqual(["/api/me/password", { current: "Alt-Passwort-1", password: "Neu-Passwort-1" }]);
    });
    expect(await screen.findByText(/^密码已更改。/u)).toBeTruthy();
  });

  it("leads to the cases with what was searched", () => {
    const box = screen.getByRole("combobox");
    fireEvent.keyDown(document.body, { key: "k", ctrlKey: true });
    fireEvent.change(box, { target: { value: " 噪音 " } });
    const form = box.closest("form");
    if (form) fireEvent.submit(form);
    expect(screen.getByText(`/cases?text=${encodeURIComponent("噪音")}`)).toBeTruthy();
  });
});

function Where() {
  const { pathname, search } = useLocation();
  return <output>{pathname + search}</output>;
}
