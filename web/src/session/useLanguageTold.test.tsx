import { act, render, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Signed } from "./session";
import { Surroundings } from "./Surroundings";
import { useLanguageTold } from "./useLanguageTold";
import { chosenLanguage, chooseLanguage, texts } from "../texts/texts";

const me = {
  code: "lin",
  name: "林",
  unit: "u",
  unitName: "单位",
  language: "zh-CN",
  roles: [],
  rights: [],
  mustChoosePassword: false,
};
const told: string[] = [];

beforeEach(() => {
  told.length = 0;
  vi.stubGlobal("fetch", async (request: Request) => {
    const { language } = (await request.json()) as { readonly language: string };
    told.push(`${request.method} ${new URL(request.url).pathname} ${language}`);
    return Response.json({ ...me, language });
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function Telling() {
  useLanguageTold();
  return null;
}

function signIn(language: string) {
  render(
    <Surroundings>
      <Signed value={{ ...me, language }}>
        <Telling />
      </Signed>
    </Surroundings>,
  );
}

describe("the language of a signed-in person", () => {
  it("is told to the service when it is changed on the screen", async () => {
    signIn("zh-CN");
    expect(told).toEqual([]);
    await act(() => chooseLanguage("en"));
    await waitFor(() => {
      expect(told).toEqual(["PUT /api/me/language en"]);
    });
  });

  it("is told at signing in where this browser's is another", async () => {
    await chooseLanguage("en");
    signIn("zh-CN");
    await waitFor(() => {
      expect(told).toEqual(["PUT /api/me/language en"]);
    });
  });

  it("is not told where the account has it already", async () => {
    await chooseLanguage("en");
    signIn("en");
    await act(() => Promise.resolve());
    expect(told).toEqual([]);
  });

  it("is the account's on a screen where nobody chose any, which is no choice made here", async () => {
    signIn("en");
    await waitFor(() => {
      expect(texts.language).toBe("en");
    });
    expect([told, chosenLanguage()]).toEqual([[], null]);
  });
});
