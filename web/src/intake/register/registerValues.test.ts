import { expect, it } from "vitest";
import { longestMessageId } from "./asked";
import { likenessOf } from "./likeness";
import { bodyOf, isNothing, readValues } from "./registerValues";

interface Described {
  readonly components: {
    readonly schemas: {
      readonly RegisterCaseBody: { readonly properties: { readonly messageId: { readonly maxLength: number } } };
    };
  };
}

const described = import.meta.glob<Described>("../../../openapi.json", { eager: true, import: "default" });
const asked = ["title", "body", "url", "subjects", "realName"].map((name) => ({ name }));

it("knows when nothing was entered: a “no” is an answer", () => {
  expect([{}, { title: " ", subjects: [], realName: null }].every(isNothing)).toBe(true);
  expect(isNothing({ realName: false })).toBe(false);
});

it("reads a draft of another version as far as it fits", () => {
  expect(readValues({ title: "路灯", subjects: ["zj", 1], body: { text: "甲" }, realName: false })).toEqual({
    title: "路灯",
    realName: false,
  });
  expect(readValues("路灯")).toBeNull();
});

it("sends what is asked for, blank as missing, and whether the name is real only when it is known", () => {
  expect(bodyOf(asked, { title: " 甲 ", body: "乙", url: " ", subjects: [], gone: "丙" })).toEqual({
    ...{ title: "甲", body: "乙", url: null, subjects: null, realName: null },
    ...{ level: null, procedure: null },
  });
  expect(bodyOf(asked, { realName: false }).realName).toBe(false);
});

it("takes as many characters of a number at the source as the service", () => {
  const { components } = Object.values(described)[0] ?? {};
  expect(longestMessageId).toBe(components?.schemas.RegisterCaseBody.properties.messageId.maxLength);
});

it("words how alike two items are", () => {
  expect([
    likenessOf({ same: true, score: 1 }),
    likenessOf({ same: false, score: 0.8 }),
    likenessOf({ same: false, score: 0.5 }),
  ]).toEqual(["exact", "likely", "maybe"]);
});
