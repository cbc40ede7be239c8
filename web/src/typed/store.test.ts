import { afterEach, expect, it } from "vitest";
import { dropAllOf, holdsOf, keep, read } from "./store";

afterEach(() => {
  sessionStorage.clear();
});

const window = { person: "lin", of: "correct/7", where: "window" } as const;
const browser = { person: "lin", of: "register", where: "browser" } as const;

it("leaves nothing of a person on the machine, and everything of others", () => {
  keep(window, "理由");
  keep(browser, "路灯");
  keep({ ...browser, person: "lina" }, "积水");
  localStorage.setItem("caseflow.look", "dark");
  expect(holdsOf("lin")).toBe(true);
  dropAllOf("lin");
  expect([holdsOf("lin"), read(window), read(browser)]).toEqual([false, null, null]);
  expect(read({ ...browser, person: "lina" })?.value).toBe("积水");
  expect(localStorage.getItem("caseflow.look")).toBe("dark");
});
