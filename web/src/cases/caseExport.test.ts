import { afterEach, expect, it, vi } from "vitest";
import { nameIn } from "../api/files";
import { exportCases } from "./caseExport";

afterEach(() => {
  vi.unstubAllGlobals();
});

it("has the name that the service gave the file, the encoded one first", () => {
  expect(nameIn("attachment; filename=a.xlsx; filename*=UTF-8''%E6%A1%88%E4%BB%B6.xlsx")).toBe("案件.xlsx");
  expect(nameIn('attachment; filename="a.xlsx"')).toBe("a.xlsx");
  expect(nameIn(null)).toBe("cases.xlsx");
});

it("asks for what the list shows in its order, and says why there is no file", async () => {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (input: Request) => {
    asked.push(new URL(input.url).search);
    const refusal = { type: "/problems/too-many-to-order", title: "请缩小范围。" };
    return Promise.resolve(Response.json(refusal, { status: 422 }));
  });
  await expect(exportCases({ text: "水", order: "Due" }, ["number"])).rejects.toMatchObject({
    status: 422,
    code: "too-many-to-order",
    message: "请缩小范围。",
  });
  expect(asked).toEqual(["?text=%E6%B0%B4&order=Due&columns=number"]);
});
