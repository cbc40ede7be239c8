import { describe, expect, it } from "vitest";
import { anyUse } from "../model/commands/anyChange.sample";
import { reachedStates } from "./contract.sample";
import { reachedFrom, starts, statesEach } from "./reached.sample";

// `script/contract` writes the files anew; tests/Workflows.Tests/Contract/ReachedContractTests reads them as the engine does.

describe("the states that random commands lead to", () => {
  it("are in tests/contract, one file for each start", () => {
    expect(reachedStates.map(([name]) => name).toSorted()).toEqual(starts.toSorted());
  });

  it.each(starts)("are those that the seeds give: %s", async (start) => {
    const text = `${JSON.stringify(reachedFrom(start), null, 1)}\n`;
    await expect(text).toMatchFileSnapshot(`../../../tests/contract/reached/${start}.json`);
  });

  it("are enough, and each command leads to some of them", () => {
    const states = starts.flatMap(reachedFrom);
    expect(states).toHaveLength(starts.length * statesEach);
    expect(states.length).toBeGreaterThanOrEqual(60);
    const done = new Set(states.flatMap(({ commands }) => commands));
    expect([...done].toSorted()).toEqual(Object.keys(anyUse).toSorted());
  });

  it("are many that can be read, and many in which something is wrong", () => {
    const states = starts.flatMap(reachedFrom);
    expect(states.filter(({ reading }) => reading !== null).length).toBeGreaterThan(40);
    expect(states.filter(({ findings }) => findings.length > 0).length).toBeGreaterThan(40);
  });
});
