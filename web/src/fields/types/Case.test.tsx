import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { I18nextProvider } from "react-i18next";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { FieldValue } from "../../api/schemas";
import { texts } from "../../texts/texts";
import { FieldInput } from "../FieldInput";
import { field } from "../sample";

const known = [
  { id: 1, number: "YQ-20260919-0001", title: "东街积水" },
  { id: 2, number: "YQ-20260919-0002", title: "东街路灯不亮" },
];

beforeEach(() => {
  vi.stubGlobal("fetch", (input: Request) => {
    const text = new URL(input.url).searchParams.get("text") ?? "";
    const items = known.filter(({ number, title }) => number === text || title.includes(text));
    return Promise.resolve(Response.json({ items, next: null }));
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the choice of another case", () => {
  it("offers what is found, but not the case itself, and takes its number", async () => {
    draw(null);
    fireEvent.change(screen.getByRole("combobox"), { target: { value: "东街" } });
    const option = await screen.findByTitle("YQ-20260919-0002 东街路灯不亮");
    expect(screen.queryByTitle("YQ-20260919-0001 东街积水")).toBeNull();
    fireEvent.click(option);
    await waitFor(() => {
      expect(screen.getByRole("status").textContent).toBe("YQ-20260919-0002");
    });
  });

  it("says which case was chosen before", async () => {
    draw("YQ-20260919-0002");
    expect(await screen.findByText("YQ-20260919-0002 东街路灯不亮")).toBeTruthy();
  });
});

function draw(value: FieldValue | null) {
  render(
    <I18nextProvider i18n={texts}>
      <QueryClientProvider client={new QueryClient()}>
        <Chosen first={value} />
      </QueryClientProvider>
    </I18nextProvider>,
  );
}

function Chosen({ first }: { readonly first: FieldValue | null }) {
  const [value, setValue] = useState<unknown>(first);
  return (
    <>
      <FieldInput field={field({ type: "Case" })} caseId={1} value={value} onChange={setValue} />
      <output>{String(value)}</output>
    </>
  );
}
