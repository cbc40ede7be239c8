import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { FieldValue, FormField, Schema } from "../api/schemas";
import { show } from "../testing/show";
import { texts } from "../texts/texts";
import { EnteredFields } from "./EnteredFields";
import { FieldInput } from "./FieldInput";
import { fieldTypes, typeOf } from "./fieldTypes";
import { labelIdOf } from "./inputs/labelIdOf";
import { field } from "./sample";

interface Described {
  readonly components: { readonly schemas: { readonly FieldType: { readonly enum: readonly string[] } } };
}

interface Example {
  readonly of?: Partial<FormField>;
  readonly value: FieldValue;
  readonly words: string;
  /** A value that cannot be handed in, and what is said of it. */
  readonly wrong?: readonly [FieldValue, string];
}

const described = import.meta.glob<Described>("../../openapi.json", { eager: true, import: "default" });
const choices = [{ value: "3", label: "三级（一般）" }];

const examples: Readonly<Record<Schema<"FieldType">, Example>> = {
  Text: {
    of: { maxLength: 3 },
    value: "路灯",
    words: "路灯",
    wrong: ["四个字了", "“一项”最多 3 字，现有 4 字，请删减。"],
  },
  LongText: {
    of: { maxLength: 3 },
    value: "一\n二",
    words: "一\n二",
    wrong: ["四个字了", "“一项”最多 3 字，现有 4 字，请删减。"],
  },
  Texts: {
    of: { maxLength: 3 },
    ...{ value: ["科长", "主任"], words: "科长、主任" },
    wrong: [["科长", "办公室主任"], "“一项”每项最多 3 字，“办公室主任”太长，请删减。"],
  },
  Number: { of: { min: 1, max: 9999 }, value: 1200, words: "1,200", wrong: [0, "“一项”不能小于 1。"] },
  Date: { value: "2026-11-23", words: "2026-11-23" },
  Moment: { value: "2026-11-23T01:30:00Z", words: "11 月 23 日 09:30" },
  Choice: { of: { choices }, value: "3", words: "三级（一般）" },
  Choices: { of: { choices }, value: ["3", "9"], words: "三级（一般）、9" },
  Person: { value: "w5", words: "王五" },
  Unit: { value: "housing", words: "住建局" },
  Units: { value: ["housing", "gone"], words: "住建局、gone" },
  File: { value: ["3", "9"], words: "2" },
  YesNo: { value: false, words: "否" },
  Case: { value: "YQ-20260919-0001", words: "YQ-20260919-0001" },
};

const names = new Map([
  ["w5", "王五"],
  ["housing", "住建局"],
]);

function fieldOf(type: string, { of = {} }: Pick<Example, "of"> = {}) {
  return field({ type: type as FormField["type"], ...of });
}

function reading() {
  return { t: texts.t, language: "zh-CN", moment: () => "11 月 23 日 09:30", names };
}

describe("the field types", () => {
  it("are those that the service describes, each in a file of its own", () => {
    const { components } = Object.values(described)[0] ?? { components: undefined };
    expect([...fieldTypes.keys()].sort()).toEqual([...(components?.schemas.FieldType.enum ?? [])].sort());
  });

  it.each(Object.entries(examples))("%s reads its values in words", (type, example) => {
    expect(typeOf({ type }).inWords(fieldOf(type, example), example.value, reading())).toBe(example.words);
  });

  it.each(Object.entries(examples))("%s lets pass what can be handed in", (type, example) => {
    expect(typeOf({ type }).problem(fieldOf(type, example), example.value, texts.t)).toBeNull();
  });

  it.each(Object.entries(examples).filter(([, { wrong }]) => wrong))("%s says what is wrong", (type, example) => {
    const [value, text] = example.wrong ?? ["", ""];
    expect(typeOf({ type }).problem(fieldOf(type, example), value, texts.t)).toBe(text);
  });

  it.each(Object.keys(examples))("%s asks for a value under the name of its field", (type) => {
    vi.stubGlobal("fetch", () => Promise.resolve(Response.json([])));
    show(
      <>
        <label id={labelIdOf("one")} htmlFor="one">
          一项
        </label>
        <FieldInput id="one" caseId={7} field={fieldOf(type, { of: { choices } })} />
      </>,
    );
    expect(document.getElementById("one")).not.toBeNull();
    expect(screen.getAllByLabelText(/一项/u).length).toBeGreaterThan(0);
    vi.unstubAllGlobals();
  });
});

describe("a type that the page does not know", () => {
  const secret = field({ type: "Signature" as FormField["type"] });

  it("shows its value as it is, and asks for none", () => {
    show(<FieldInput field={secret} value="张三" />);
    expect(screen.getByText(/张三/u).textContent).toContain("当前页面还不认识这种内容");
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("reads as text among what was entered", () => {
    show(<EnteredFields caseId={7} entered={[{ ...secret, value: ["甲", "乙"] }]} />);
    expect(screen.getByText("甲、乙")).toBeTruthy();
  });

  it("is not checked: the service decides", () => {
    expect(typeOf(secret).problem(secret, "张三", texts.t)).toBeNull();
  });
});
