import { afterEach, expect, it } from "vitest";
import { likenessOf } from "./likeness";
import { bodyOf, isWebAddress, nothing, readValues, registerDrafts } from "./registerValues";

const now = new Date("2026-11-23T02:00:00Z");

afterEach(() => {
  localStorage.clear();
});

it("keeps what was entered for the person who entered it", () => {
  expect(registerDrafts.keep("caiji", { ...nothing, title: "路灯" }, now)).toBe("2026-11-23T02:00:00.000Z");
  expect(registerDrafts.read("caiji")?.values.title).toBe("路灯");
  expect(registerDrafts.read("yanpan")).toBeNull();
  registerDrafts.drop("caiji");
  expect(registerDrafts.read("caiji")).toBeNull();
});

it("keeps no empty draft", () => {
  registerDrafts.keep("caiji", { ...nothing, title: "路" }, now);
  expect(registerDrafts.keep("caiji", nothing, now)).toBeNull();
  expect(registerDrafts.read("caiji")).toBeNull();
});

it("reads a draft of another version as far as it fits", () => {
  expect(readValues({ title: "路灯", subjects: "zj", gone: 1, body: 5 })).toEqual({ ...nothing, title: "路灯" });
  localStorage.setItem("caseflow.register.caiji", "{broken");
  expect(registerDrafts.read("caiji")).toBeNull();
});

it("sends blank as missing, and whether the name is real only when it is known", () => {
  expect(bodyOf({ ...nothing, title: " 甲 ", body: "乙", url: " " })).toMatchObject({
    title: "甲",
    url: null,
    realName: null,
  });
  expect(bodyOf({ ...nothing, realName: "no" }).realName).toBe(false);
});

it("takes web addresses only", () => {
  expect(["https://a.example/1", "http://a.example"].every(isWebAddress)).toBe(true);
  expect(["a.example", "ftp://a.example", "http://"].some(isWebAddress)).toBe(false);
});

it("words how alike two items are", () => {
  expect([
    likenessOf({ same: true, score: 1 }),
    likenessOf({ same: false, score: 0.8 }),
    likenessOf({ same: false, score: 0.5 }),
  ]).toEqual(["exact", "likely", "maybe"]);
});
