import { expect, test } from "vitest";
import { labelOf, namedIn } from "./named";
import type { CasePerson } from "./notes";

const zhang = person("zhang", "张三", "住建局");
const zhangFeng = person("zhang-feng", "张三丰", "住建局");
const liWater = person("li-1", "李四", "水务局");
const liHousing = person("li-2", "李四", "住建局");
const people = [zhang, zhangFeng, liWater, liHousing];

test("whoever stands behind an @ is named, once, and of two names that begin alike the longer", () => {
  expect(namedIn("请@张三丰 和@张三 看，@张三丰也看", people)).toEqual([zhangFeng, zhang]);
});

test("two of one name are told apart by their units", () => {
  expect(labelOf(liWater, people)).toBe("李四（水务局）");
  expect(namedIn("@李四（住建局）请看", people)).toEqual([liHousing]);
  expect(namedIn("@李四 请看", people)).toEqual([]);
});

test("a name without @, and an address, name nobody", () => {
  expect(namedIn("张三说过，见 a@b.cn", people)).toEqual([]);
});

function person(code: string, name: string, unitName: string): CasePerson {
  return { code, name, unitName, sees: true };
}
