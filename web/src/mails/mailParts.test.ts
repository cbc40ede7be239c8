import { describe, expect, it } from "vitest";
import { mailParts } from "./mailParts";

const own = "http://127.0.0.1:5080";
const shown = "https://caseflow.example/";

function links(text: string, homes: readonly string[] = [own, shown]) {
  return mailParts(text, homes).flatMap(({ path }) => (path === null ? [] : [path]));
}

describe("the links of a mail", () => {
  it("are the addresses of this service, by its origin and by its public address", () => {
    const text = `案件：路灯\n打开待办：${own}/tasks/7/2/1\n\n2. 井盖\n打开案件：${shown}cases/8`;
    expect(links(text)).toEqual(["/tasks/7/2/1", "/cases/8"]);
    expect(
      mailParts(text, [own, shown])
        .map((part) => part.text)
        .join(""),
    ).toBe(text);
  });

  it("lead home as well", () => {
    expect(links(`打开收件箱：${own}/`)).toEqual(["/"]);
  });

  it.each([
    "https://evil.example/cases/8",
    `${own}.evil.example/cases/8`,
    `${own}@evil.example/cases/8`,
    `${own}//evil.example`,
    `${own}/api/sign-out`,
    `${own}/cases/8?next=https://evil.example`,
    "javascript:alert(1)",
  ])("are never %s", (text) => {
    expect(links(text)).toEqual([]);
  });

  it("are none when the public address is none of the web", () => {
    expect(links("javascript:alert(1)/cases/8", ["javascript:alert(1)", ""])).toEqual([]);
  });
});
