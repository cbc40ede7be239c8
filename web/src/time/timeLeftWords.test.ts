import { describe, expect, it } from "vitest";
import { timeLeftIn } from "./timeLeftWords";

describe("the time left", () => {
  it("stays in the service's words in Chinese", () => {
    expect(timeLeftIn("剩 1 个工作日 3 小时", "zh-CN")).toBe("剩 1 个工作日 3 小时");
  });

  it.each([
    ["剩 1 个工作日 3 小时", "1 working day 3 h left"],
    ["剩 5 个工作日", "5 working days left"],
    ["超 2 小时", "2 h overdue"],
    ["超 1 小时 1 分钟", "1 h 1 min overdue"],
    ["剩 2 天 12 小时", "2 days 12 h left"],
    ["剩不足 1 分钟", "less than a minute left"],
    ["超 3 天（非工作时间）", "3 days overdue (outside office hours)"],
  ])("says %s in English", (chinese, english) => {
    expect(timeLeftIn(chinese, "en")).toBe(english);
  });

  it("leaves what it does not know as it is", () => {
    expect(timeLeftIn("剩 2 个季度", "en")).toBe("剩 2 个季度");
    expect(timeLeftIn("已停表", "en")).toBe("已停表");
  });
});
