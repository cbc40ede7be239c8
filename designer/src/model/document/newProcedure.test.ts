import { describe, expect, it } from "vitest";
import { emptyProcedure } from "./newProcedure";

describe("a new procedure that nothing was taken from", () => {
  it("goes from its start to the end of the case, whatever other types end something", () => {
    const { activities, connections } = emptyProcedure("p", "新流程", { start: "登记", end: "办结" });

    expect(activities.map(({ type, name }) => [type, name])).toEqual([
      ["Elsa.Start", "登记"],
      ["Elsa.Finish", "办结"],
    ]);
    expect(connections).toHaveLength(1);
  });
});
