import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { activityOf } from "../../model/document/ways";
import { readElsa } from "../../model/elsa/readElsa";
import { choose, office, press, showEditor, surroundingsOf } from "../panel.sample";

afterEach(cleanup);

const procedures = [
  { code: "checking", name: "核查流程", version: 2, results: ["属实", "不属实"], fields: [], calls: [] },
  { code: "round", name: "绕回来的流程", version: 1, results: ["办结"], fields: [], calls: ["caller"] },
];
const document = readElsa(
  JSON.stringify({
    definitionId: "caller",
    root: {
      type: "Elsa.Flowchart",
      activities: [
        { id: "start", type: "Elsa.Start" },
        { id: "check", type: "CaseFlow.SubProcedure", procedure: "checking", results: ["属实"] },
      ],
    },
  }),
);
const step = activityOf(document, "check");
const more: Parameters<typeof surroundingsOf>[1] = {
  office: { ...office, procedures },
  asking: { addressOf: (code: string) => `/procedures/${code}` },
};
const shown = { document, more, ...(step && { step }) };

describe("a procedure to call", () => {
  it("is chosen by its name, and opened by a link", () => {
    const changed = showEditor({ kind: "Procedure", ...shown });
    choose("这一项", "核查流程");
    expect(changed.last).toBe("checking");
    expect(screen.getByRole("link", { name: "打开这个流程" }).getAttribute("href")).toBe("/procedures/checking");
  });

  it("is none that leads back to this one", () => {
    showEditor({ kind: "Procedure", ...shown });
    expect(() => {
      choose("这一项", "绕回来的流程");
    }).toThrow();
  });

  it("gives its results by one click, which then has nothing more to give", () => {
    const changed = showEditor({ kind: "Results", value: ["属实"], ...shown });
    press("取流程的结果");
    expect(changed.last).toEqual(["属实", "不属实"]);
    expect(screen.queryByRole("button", { name: "取流程的结果" })).toBeNull();
  });
});
