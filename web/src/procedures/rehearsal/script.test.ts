import { describe, expect, it } from "vitest";
import type { WalkMove, WalkScript } from "./calls";
import { closed, fallsDue, stateOf } from "./sampleRehearsal";
import { madeIn, newScript, proposedName, readScript, refusedMove, withMove, withoutLast } from "./script";

const [one, two, three] = ["a", "b", "c"].map((step): WalkMove => ({ kind: "Act", step })) as [
  WalkMove,
  WalkMove,
  WalkMove,
];
const script: WalkScript = { ...newScript(new Date("2026-09-30T08:00:42.5Z")), moves: [one, two, three] };
const refused = stateOf({ refused: { code: "no", text: "不行。", fields: [] } });

describe("the script of a walk", () => {
  it("begins on the whole minute", () => {
    expect(script.start).toBe("2026-09-30T08:00:00.000Z");
  });

  it("is one move shorter after a step back, and never shorter than nothing", () => {
    expect(withoutLast(script, 3).moves).toEqual([one, two]);
    expect(withoutLast({ ...script, moves: [] }, 0).moves).toEqual([]);
  });

  it("loses the refused move and all behind it with a step back, not one that was made", () => {
    const states = [stateOf(), fallsDue, refused];
    expect(refusedMove(script, states)).toBe(two);
    expect(withoutLast(script, madeIn(states)).moves).toEqual([one]);
  });

  it("goes on in place of what was refused", () => {
    const states = [stateOf(), fallsDue, refused];
    expect(withMove(script, madeIn(states), { kind: "Next" }).moves).toEqual([one, { kind: "Next" }]);
  });

  it("has no refused move where all were made", () => {
    expect(refusedMove(script, [stateOf(), fallsDue])).toBeUndefined();
  });
});

describe("what is kept in the window", () => {
  it("is read again as it was", () => {
    expect(readScript(JSON.parse(JSON.stringify(script)))).toEqual(script);
  });

  it.each([null, {}, { start: "gestern", moves: [] }, { ...script, moves: [{ kind: "Fly" }] }])(
    "is left alone when it is no script",
    (kept) => {
      expect(readScript(kept)).toBeNull();
    },
  );
});

describe("the name that is proposed", () => {
  it("says the level, where the case began and where it came to", () => {
    expect(proposedName([stateOf(), closed], "三级", [])).toBe("三级 法制审核 → 办结归档");
  });

  it("is one that is not taken yet", () => {
    expect(proposedName([stateOf()], undefined, ["法制审核", "法制审核 2"])).toBe("法制审核 3");
  });
});
