import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { objectsIn, type Json, type JsonObject } from "../../model/elsa/json";
import type { SampleMail } from "../../model/office/office";
import { choose, press, office, showEditor, type, valuesOfKind, openFirst } from "../panel.sample";

afterEach(cleanup);

const due: JsonObject = {
  name: "due",
  label: "到期",
  labelEn: "due",
  when: "due",
  mark: "Overdue",
  to: ["handler", "unit-head", "role:supervisor"],
  copy: ["role:leader", "person:li"],
  later: 1,
};

describe("the ladder", () => {
  it("is a table of when, whom and how, all by name", () => {
    showEditor({ kind: "Ladder", value: [due] });
    const row = screen.getAllByRole("row")[1];
    expect([...(row?.querySelectorAll("td") ?? [])].map((cell) => cell.textContent)).toEqual([
      "到期",
      "承办人、单位负责人、督办员抄送 分管领导、李四（已离任）",
      "站内、邮件",
      "改✕",
    ]);
  });

  it("changes whom a rung tells, and whether by mail", () => {
    const changed = showEditor({ kind: "Ladder", value: [due] });
    press("修改“到期”");
    choose("告诉谁", "张三");
    expect(first(changed.last)).toEqual({ ...due, to: ["handler", "unit-head", "role:supervisor", "person:zhang"] });
    fireEvent.click(screen.getByRole("checkbox", { name: "同时发邮件" }));
    expect(first(changed.last)).toMatchObject({ mail: false, later: 1 });
    expect(screen.getByText("站内")).toBeTruthy();
  });

  it("changes when, and the names go with it that say no more than when", () => {
    const changed = showEditor({ kind: "Ladder", value: [due] });
    press("修改“到期”");
    choose("何时", "到期之后");
    type("到期之后 时限数量", "3");
    expect(first(changed.last)).toEqual({
      ...due,
      when: { afterDue: { amount: 3, clock: "WorkingDays" } },
      label: "超 3 个工作日",
      labelEn: "3 working days late",
    });
  });

  it("leaves a name that somebody gave", () => {
    const changed = showEditor({ kind: "Ladder", value: [{ ...due, label: "黄牌", labelEn: "yellow card" }] });
    press("修改“黄牌”");
    choose("何时", "用去时限的一部分");
    type("用去百分之几", "60");
    expect(first(changed.last)).toMatchObject({ when: { used: 60 }, label: "黄牌", labelEn: "yellow card" });
  });

  it("keeps its names in both languages behind “更多”", () => {
    const changed = showEditor({ kind: "Ladder", value: [due] });
    press("修改“到期”");
    expect(screen.queryByLabelText("英文名称")).toBeNull();
    press("更多");
    type("英文名称", "time is up");
    expect(first(changed.last)).toEqual({ ...due, labelEn: "time is up" });
    choose("在待办上的标记", "红牌");
    expect(first(changed.last)).toMatchObject({ mark: "RedCard" });
    fireEvent.click(screen.getByRole("checkbox", { name: "只对还没签收的" }));
    expect(first(changed.last)).toMatchObject({ onlyUnclaimed: true });
  });

  it("is the office's until it gets its own, and becomes it again", () => {
    const changed = showEditor({ kind: "Ladder", more: { office: { ...office, defaultLadder: [due] } } });
    expect(screen.getByText("按本单位默认阶梯提醒。")).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "删除“到期”" }).disabled).toBe(true);
    press("另定阶梯");
    expect(changed.last).toEqual([due]);
    press("加一级");
    expect((changed.last as readonly Json[])[1]).toEqual({
      name: "rung1",
      label: "到期",
      labelEn: "due",
      when: "due",
      mark: "Reminder",
      to: ["handler"],
      mail: true,
    });
    press("改回默认阶梯");
    expect(changed.last).toBeNull();
  });

  const mail: SampleMail = {
    to: ["承办人：张三", "督办员：王五"],
    copy: ["分管领导：赵六"],
    subject: "【到期】（案件标题）",
    copySubject: "抄送：【到期】（案件标题）",
    body: "案件：YQ-0 （案件标题）\n承办：张三",
    at: "周三 10-14 17:30",
  };

  it("shows the mail of a rung below its row, as its reader gets it", async () => {
    const sampleMail = vi.fn(() => Promise.resolve(mail));
    showEditor({ kind: "Ladder", value: [due], more: { asking: { sampleMail } } });
    const button = screen.getByRole("button", { name: "看“到期”邮件的样子" });
    expect(button.getAttribute("aria-expanded")).toBe("false");
    press("看“到期”邮件的样子");
    const shown = await screen.findByRole("article", { name: "看“到期”邮件的样子" });
    expect([...shown.children].map((part) => part.textContent)).toEqual([
      "假如现在交办，周三 10-14 17:30 发出：",
      "收件人 承办人：张三 · 督办员：王五",
      "抄送 分管领导：赵六",
      mail.subject,
      mail.body,
      "抄送的标题是“抄送：【到期】（案件标题）”，内容相同。",
    ]);
    expect(sampleMail.mock.calls).toEqual([["review", "due"]]);
    press("看“到期”邮件的样子");
    expect(screen.queryByRole("article")).toBeNull();
  });

  it("shows the mail of the office's default ladder as well, and none of a rung that sends none", async () => {
    const sampleMail = vi.fn(() => Promise.resolve(mail));
    const defaultLadder = [due, { ...due, name: "quiet", label: "站内", mail: false }];
    showEditor({ kind: "Ladder", more: { office: { ...office, defaultLadder }, asking: { sampleMail } } });
    expect(screen.queryByRole("button", { name: "看“站内”邮件的样子" })).toBeNull();
    press("看“到期”邮件的样子");
    expect(await screen.findByText(mail.subject)).toBeTruthy();
  });

  it("asks anew when the rung was changed", async () => {
    const sampleMail = vi.fn(() => Promise.resolve(mail));
    showEditor({ kind: "Ladder", value: [due], more: { asking: { sampleMail } } });
    press("看“到期”邮件的样子");
    await screen.findByText(mail.subject);
    press("修改“到期”");
    choose("告诉谁", "张三");
    await vi.waitFor(() => {
      expect(sampleMail).toHaveBeenCalledTimes(2);
    });
  });

  it("says why the mail cannot be had", async () => {
    const sampleMail = vi.fn(() => Promise.reject(new Error("环节“审核”还没有设时限。")));
    showEditor({ kind: "Ladder", value: [due], more: { asking: { sampleMail } } });
    press("看“到期”邮件的样子");
    expect((await screen.findByRole("alert")).textContent).toBe("环节“审核”还没有设时限。");
    cleanup();
    sampleMail.mockRejectedValue(new Error(""));
    showEditor({ kind: "Ladder", value: [due], more: { asking: { sampleMail } } });
    press("看“到期”邮件的样子");
    expect((await screen.findByRole("alert")).textContent).toBe("现在看不到邮件样子，请稍后再试。");
  });

  it.each(valuesOfKind("Ladder").map((found) => [found.step.name, found] as const))(
    "tells one more in the first rung of the shipped step %s and changes nothing else",
    (_, found) => {
      const [before, ...others] = objectsIn(found.value);
      const changed = showEditor({ kind: "Ladder", ...found, descriptor: {} });
      openFirst();
      choose("告诉谁", "张三");
      expect(changed.last).toEqual([{ ...before, to: [...(before?.["to"] as Json[]), "person:zhang"] }, ...others]);
    },
  );
});

function first(value: Json | null | undefined) {
  return objectsIn(value ?? undefined)[0];
}
