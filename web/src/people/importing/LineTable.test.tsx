import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { show } from "../../testing/show";
import { passwordTable } from "./importing";
import { LineTable } from "./LineTable";

afterEach(cleanup);

it("says by the number of each line what becomes of it, or all that is wrong with it", () => {
  show(
    <LineTable
      label="逐行核对"
      lines={[
        { line: 2, name: "市一局", isUnit: true, act: "Create", told: "增加单位", errors: [] },
        { line: 17, name: "张三", isUnit: false, act: "Error", told: "有错，不导入", errors: ["岗位没有", "邮箱不对"] },
      ]}
    />,
  );
  const [, first, second] = screen.getAllByRole("row");
  expect(first?.textContent).toBe("2市一局增加单位");
  expect(second?.textContent).toBe("17张三岗位没有邮箱不对");
});

it("writes passwords as a table that a program for sheets opens in Chinese", async () => {
  const table = passwordTable(["账号", "姓名"], [{ code: "zhang", name: '张"三"', password: "Ab2c" }]);
  const bytes = new Uint8Array(await table.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toBe('"账号","姓名"\r\n"zhang","张""三""","Ab2c"');
});
