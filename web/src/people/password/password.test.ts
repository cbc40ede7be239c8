import { expect, it } from "vitest";
import { newPassword } from "./password";

it("holds to the rules of the office, without signs that are taken for each other, and is another each time", () => {
  const drawn = Array.from({ length: 50 }, newPassword);
  for (const password of drawn) expect(password).toMatch(/^([A-HJ-NP-Z][a-km-z][2-9][a-km-z]-?){4}$/u);
  expect(new Set(drawn).size).toBe(drawn.length);
});
