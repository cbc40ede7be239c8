export const rosterHead = "单位,上级单位,账号,姓名,岗位,邮箱";

const digits = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** Ten units and 290 people as a table of an office; what stands in rows 17, 42, 100, 200 and 301 is wrong. */
export function threeHundredPeople(): string {
  const units = [...digits.map((digit) => `市${digit}局,河东区政府,,,,`), "河东区政府,,,,,"];
  const rows = [rosterHead, ...units, ...Array.from({ length: 290 }, (_, at) => personAt(at))];
  const spoil = (row: number, from: string | RegExp, to: string) => {
    rows[row - 1] = (rows[row - 1] ?? "").replace(from, to);
  };
  spoil(17, "审核人", "审合人");
  spoil(42, /^市.局/u, "市一句");
  spoil(100, "审核人", "审合人");
  spoil(200, "person188", "person187");
  spoil(301, "p289@office.example", "没有");
  return rows.join("\r\n");
}

function personAt(at: number): string {
  return `市${digits[at % digits.length] ?? ""}局,,person${at},张${at},承办人、审核人,p${at}@office.example`;
}
