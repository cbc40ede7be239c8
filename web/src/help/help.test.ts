import { describe, expect, it } from "vitest";
import { routes } from "../app/routes";
import english from "./en.json";
import { guideOf, guides, pageAt } from "./help";
import chinese from "./zh-CN.json";

const documents = import.meta.glob<string>("../../../docs/guide/*.md", {
  query: "?raw",
  import: "default",
  eager: true,
});

describe("the help", () => {
  it.each(guides)("says in docs/guide what it says on the screen: %s", (guide) => {
    for (const [help, ending] of [
      [chinese, ".md"],
      [english, ".en.md"],
    ] as const) {
      const document = documents[`../../../docs/guide/${guide}${ending}`] ?? "";
      const { title, sections } = help.guides[guide];
      for (const words of [`# ${title}`, ...sections.flatMap((one) => [`## ${one.title}`, one.text])])
        expect(document).toContain(words);
    }
  });

  it.each([
    ["/", "", "inbox"],
    ["/", "?tab=schedule", "schedule"],
    ["/tasks/1/2/3", "", "inbox"],
    ["/cases", "", "cases"],
    ["/cases/7", "", "case"],
    ["/mails", "", "mails"],
    ["/mail-settings", "", "mailSettings"],
    ["/procedures/online-opinion/versions", "", "procedures"],
  ])("knows what is for the page at %s%s", (path, search, page) => {
    expect(pageAt(path, search)).toBe(page);
    expect(chinese.pages).toHaveProperty(page);
    expect(english.pages).toHaveProperty(page);
  });

  it("has a paragraph for every place that can be gone to", () => {
    const places =
      routes[0]?.children?.[0]?.children?.flatMap(({ path }) => (path && path !== "*" ? [path] : [])) ?? [];
    expect(places.length).toBeGreaterThan(10);
    const without = places.filter((path) => {
      const page = pageAt(`/${path.replace(/:\w+/gu, "1")}`, "");
      return path !== "help" && (page === null || !(page in chinese.pages));
    });
    expect(without).toEqual([]);
  });

  it("begins with what one's own work is", () => {
    expect([["leader"], ["supervisor"], ["system-admin"], ["handler"]].map(guideOf)).toEqual([
      ...["leader", "supervisor", "administrator", "handler"],
    ]);
  });
});
