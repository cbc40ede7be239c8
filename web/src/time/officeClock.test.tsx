import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { show } from "../testing/show";
import { inNewYork } from "../testing/zone";
import { Moment } from "./Moment";
import { momentsIn } from "./moments";
import { dayAfter, dayOf, momentOf, startOfDay, utcOffsetOf, wallTimeOf } from "./officeClock";

const shanghai = "Asia/Shanghai";
const berlin = "Europe/Berlin";

inNewYork();

describe("the office's clock in a browser of another zone", () => {
  it("says what stands on the office's wall, and which moment a wall time means", () => {
    expect(wallTimeOf("2026-11-23T01:30:00Z", shanghai)).toBe("2026-11-23T09:30");
    expect(momentOf("2026-11-23T09:30", shanghai)).toBe("2026-11-23T01:30:00.000Z");
    expect(dayOf("2026-11-22T16:30:00Z", shanghai)).toBe("2026-11-23");
    expect(startOfDay("2026-11-23", shanghai)).toBe("2026-11-22T16:00:00.000Z");
    expect(dayAfter("2026-12-31")).toBe("2027-01-01");
  });

  it.each(["2026-03-29T01:59", "2026-03-29T03:01", "2026-10-25T00:30", "2026-10-25T03:30", "0002-01-05T09:30"])(
    "comes back to %s where clocks are moved or a year is half typed",
    (wall) => {
      expect(wallTimeOf(momentOf(wall, berlin), berlin)).toBe(wall);
    },
  );

  it("says how far the office is from UTC, in summer as well", () => {
    expect(utcOffsetOf(shanghai)).toBe("+08:00");
    expect(utcOffsetOf(berlin, new Date("2026-07-01T00:00:00Z"))).toBe("+02:00");
    expect(utcOffsetOf("America/St_Johns", new Date("2026-01-01T00:00:00Z"))).toBe("-03:30");
  });

  it("takes nothing for a moment that is none", () => {
    expect([wallTimeOf("", shanghai), wallTimeOf(null, shanghai), wallTimeOf("soon", shanghai)]).toEqual(["", "", ""]);
    expect([momentOf("", shanghai), momentOf("soon", shanghai), startOfDay("", shanghai)]).toEqual(["", "", ""]);
  });

  it("leaves out the date when it is today in the office, and the year when it is this one there", () => {
    const { moment } = momentsIn("zh-CN", shanghai);
    const now = new Date("2026-12-31T17:00:00Z");
    expect(moment("2026-12-31T16:05:00Z", now)).toBe("00:05");
    expect(moment("2027-03-01T16:05:00Z", now)).toBe("3月2日 00:05");
    expect(moment("2026-12-31T15:55:00Z", now)).toContain("2026年12月31日");
  });

  it("has date and year on paper even when it is today", () => {
    const { moment } = momentsIn("zh-CN", shanghai, true);
    expect(moment("2026-12-31T16:05:00Z", new Date("2026-12-31T17:00:00Z"))).toBe("2027年1月1日 00:05");
  });
});

describe("what is shown in a browser of another zone", () => {
  it("shows a moment by the office's clock", () => {
    show(<Moment at="2020-11-22T16:30:00Z" />);
    expect(screen.getByText(/2020年11月23日/u).textContent).toContain("00:30");
  });
});

describe("by when something is due", () => {
  const now = new Date("2026-12-03T02:00:00Z");

  it.each([
    ["2026-12-03T09:30:00Z", "今天 17:30"],
    ["2026-12-04T01:10:00Z", "明天 09:10"],
    ["2026-12-07T01:10:00Z", "周一 09:10"],
    ["2026-12-09T16:30:00Z", "12月10日 00:30"],
    ["2026-12-02T09:30:00Z", "12月2日 17:30"],
  ])("%s is said as people say it", (at, words) => {
    expect(momentsIn("zh-CN", shanghai).due(at, now)).toBe(words);
  });

  it("is said in English, and with its date on paper", () => {
    expect(momentsIn("en", shanghai).due("2026-12-04T01:10:00Z", now)).toBe("tomorrow 09:10");
    expect(momentsIn("zh-CN", shanghai, true).due("2026-12-04T01:10:00Z", now)).toBe("2026年12月4日 09:10");
  });
});
