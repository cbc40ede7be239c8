import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Surroundings } from "./Surroundings";
import { useLanguageChoice, useOwnLanguage } from "./language";
import type { Me } from "../api/schemas";
import { chooseLanguage, chosenLanguage, texts } from "../texts/texts";

const lin = {
  code: "lin",
  name: "林",
  unit: "u",
  unitName: "单位",
  language: "zh-CN",
  roles: [],
  rights: [],
  mustChoosePassword: false,
} satisfies Me;

const told: string[] = [];
const drawn: string[] = [];
let status = 200;

beforeEach(() => {
  told.length = 0;
  drawn.length = 0;
  status = 200;
  vi.stubGlobal("fetch", async (request: Request) => {
    const { language } = (await request.json()) as { readonly language: string };
    told.push(`${request.method} ${new URL(request.url).pathname} ${language}, screen ${texts.language}`);
    return Response.json(status === 200 ? { ...lin, language } : { title: "请稍后再试" }, { status });
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function Screen({ me }: { readonly me: Me | null | undefined }) {
  const speaks = useOwnLanguage(me);
  const choose = useLanguageChoice();
  drawn.push(speaks ? texts.language : "nothing");
  return (
    <button
      type="button"
      onClick={() => {
        choose("en");
      }}
    >
      {speaks ? "drawn" : "waiting"}
    </button>
  );
}

function shown(me: Me | null | undefined) {
  const page = (now: Me | null | undefined) => (
    <Surroundings>
      <Screen me={now} />
    </Surroundings>
  );
  const { rerender } = render(page(me));
  return (now: Me | null | undefined) => {
    rerender(page(now));
  };
}

describe("the language of a signed-in person", () => {
  it("is the account's, whatever was chosen in this browser, and nothing is drawn in another before", async () => {
    await chooseLanguage("zh-CN");
    shown({ ...lin, language: "en" });
    expect(await screen.findByText("drawn")).toBeTruthy();
    expect(new Set(drawn)).toEqual(new Set(["nothing", "en"]));
    expect([told, chosenLanguage()]).toEqual([[], "zh-CN"]);
  });

  it("does not take away what is drawn when it changes", async () => {
    const turn = shown(lin);
    turn({ ...lin, language: "en" });
    await waitFor(() => {
      expect(texts.language).toBe("en");
    });
    expect(drawn).not.toContain("nothing");
  });

  it("is told to the service before the screen speaks it, and kept for the page of strangers", async () => {
    shown(lin);
    fireEvent.click(screen.getByRole("button"));
    await waitFor(() => {
      expect(texts.language).toBe("en");
    });
    expect([told, chosenLanguage()]).toEqual([["PUT /api/me/language en, screen zh-CN"], "en"]);
  });

  it("stays when the service cannot be told", async () => {
    status = 503;
    shown(lin);
    fireEvent.click(screen.getByRole("button"));
    expect(await screen.findByText("请稍后再试")).toBeTruthy();
    expect([texts.language, chosenLanguage()]).toEqual(["zh-CN", null]);
  });
});

describe("the language of a page on which nobody is known", () => {
  it("is the one chosen in this browser, also after somebody with another one was here", async () => {
    await chooseLanguage("en");
    const turn = shown(lin);
    await waitFor(() => {
      expect(texts.language).toBe("zh-CN");
    });
    turn(null);
    await waitFor(() => {
      expect(texts.language).toBe("en");
    });
  });
});
