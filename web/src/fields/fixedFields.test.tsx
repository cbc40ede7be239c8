import { renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect, it } from "vitest";
import { Surroundings } from "../session/Surroundings";
import { texts } from "../texts/texts";
import { TheCaseFields } from "./caseFields";
import { fixedFieldProblem, useFieldLabel, useFixedFields, type FixedField } from "./fixedFields";
import { sampleTable } from "./sampleTable";

const now = Date.parse("2026-11-23T02:00:00Z");

function Around({ children }: { readonly children: ReactNode }) {
  return (
    <Surroundings>
      <TheCaseFields value={sampleTable}>{children}</TheCaseFields>
    </Surroundings>
  );
}

function fixed(): readonly FixedField[] {
  return renderHook(useFixedFields, { wrapper: Around }).result.current;
}

function problem(name: string, value: unknown) {
  const field = fixed().find((one) => one.name === name);
  return field && fixedFieldProblem(field, value, now, texts.t);
}

it("takes names, order and limits from the table of the service", () => {
  expect(fixed().map(({ name }) => name)).toEqual(sampleTable.fields.map(({ name }) => name));
  expect(fixed()[1]).toMatchObject({ label: "标题", maxLength: 10, required: true });
});

it("speaks the language of the screen", async () => {
  await texts.changeLanguage("en");
  const { result } = renderHook(useFieldLabel, { wrapper: Around });
  expect(result.current("title")).toBe("Title");
});

it("leaves the sentence about a pattern as the service said it", () => {
  expect(fixed().find(({ name }) => name === "url")?.patternText).toBe("链接应以 http:// 或 https:// 开头。");
});

it("asks for what no case is without", () => {
  expect([problem("title", " "), problem("source", "")]).toEqual(["请填写标题。", null]);
});

it("holds a text against its limit, and an address against its pattern", () => {
  expect(problem("title", "这个标题有十一个字长了")).toBe("“标题”最多 10 字，现有 11 字，请删减。");
  expect(problem("url", "a.example")).toBe("链接应以 http:// 或 https:// 开头。");
  expect(problem("url", "https://a.example")).toBeNull();
});

it("takes no moment in the future where there can be none", () => {
  expect(problem("discoveredAt", "2026-11-23T02:00:01Z")).toBe("不能晚于现在。");
  expect(problem("discoveredAt", "2026-11-23T02:00:00Z")).toBeNull();
});
