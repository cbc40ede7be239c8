import { act, renderHook } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { keyOf } from "../shown/taskKey";
import { spanOf } from "./batch/chosen";
import { useRound } from "./round";
import { openOf } from "./sampleInbox";

const six = [1, 2, 3, 4, 5, 6].map(openOf);
const key = (at: number) => keyOf(openOf(at));

function begun(among = six) {
  const { result } = renderHook(useRound);
  act(() => {
    result.current.setListed(six, false);
    result.current.begin(among, false);
  });
  return result;
}

describe("several tasks one after the other", () => {
  it("keep their places while those that are done leave the list", () => {
    const round = begun();
    expect(round.current.placeOf(key(1))).toEqual({ at: 1, of: 6, more: false });
    act(() => {
      expect(round.current.done(openOf(1))?.caseId).toBe(2);
      round.current.setListed(six.slice(1), false);
    });
    expect(round.current.placeOf(key(2))).toEqual({ at: 2, of: 6, more: false });
  });

  it("come back to what was put off, and end when all are done", () => {
    const round = begun(six.slice(0, 2));
    expect(round.current.after(key(1))?.caseId).toBe(2);
    act(() => {
      expect(round.current.done(openOf(2))?.caseId).toBe(1);
    });
    act(() => {
      expect(round.current.done(openOf(1))).toBeUndefined();
    });
  });

  it("pass over what somebody else did meanwhile", () => {
    const round = begun();
    act(() => {
      round.current.setListed([openOf(1), openOf(4)], false);
    });
    expect(round.current.after(key(1))?.caseId).toBe(4);
  });

  it("are those that were ticked, where several were", () => {
    const round = begun([openOf(2), openOf(5)]);
    expect(round.current.placeOf(key(5))).toEqual({ at: 2, of: 2, more: false });
    expect(round.current.after(key(2))?.caseId).toBe(5);
    expect(round.current.placeOf(key(3))).toBeNull();
  });

  it("begin with the list where one was opened by its address", () => {
    const { result } = renderHook(useRound);
    act(() => {
      result.current.setListed(six, true);
    });
    expect(result.current.placeOf(key(3))).toEqual({ at: 3, of: 6, more: true });
  });
});

describe("ticking with Shift", () => {
  it("takes all between the two, in either direction; this one alone where the other has left the list", () => {
    expect(spanOf(["a", "b", "c", "d"], "b", "d")).toEqual(["b", "c", "d"]);
    expect(spanOf(["a", "b", "c", "d"], "d", "b")).toEqual(["b", "c", "d"]);
    expect(spanOf(["a", "b"], "z", "b")).toEqual(["b"]);
  });
});
