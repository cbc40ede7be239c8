import { describe, expect, it } from "vitest";
import { readElsa } from "../elsa/readElsa";
import { screening } from "./screening.sample";
import { activityOf, predecessorsOf, reachableFrom, successorsOf, waysIn, waysOut } from "./ways";

const document = readElsa(screening);
const ids = (activities: readonly { readonly id: string }[]) => activities.map(({ id }) => id);

describe("the ways of a procedure", () => {
  it("lead from a step by its outcomes, in the order drawn", () => {
    expect(waysOut(document, "screen").map((way) => way.from.port)).toEqual(["report", "transfer", "overdue"]);
  });

  it("lead to a step from several others", () => {
    expect(waysIn(document, "finish").map((way) => way.from.activity)).toEqual(["screen", "fork", "fork"]);
  });

  it("name each neighbour once", () => {
    expect(ids(successorsOf(document, "fork"))).toEqual(["finish"]);
    expect(ids(predecessorsOf(document, "finish"))).toEqual(["screen", "fork"]);
  });

  it("reach the step itself only round a cycle", () => {
    expect(reachableFrom(document, "route")).toEqual(new Set(["fork", "finish"]));
    expect(reachableFrom(document, "screen")).toEqual(new Set(["screen", "route", "fork", "finish"]));
  });

  it("lead nowhere when the activity is not there", () => {
    const dangling = { ...document, activities: document.activities.filter(({ id }) => id !== "finish") };
    expect(activityOf(dangling, "finish")).toBeUndefined();
    expect(successorsOf(dangling, "fork")).toEqual([]);
  });
});
