import { cleanup, render, screen, within } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, describe, expect, it } from "vitest";
import { Surroundings } from "../session/Surroundings";
import { Areas } from "./Areas";
import type { HandoverItem } from "./upkeep";

afterEach(cleanup);

describe("what names a person", () => {
  it("is one line for all that reads alike, with how many there are", () => {
    show([task, task, { ...task, told: "接手人须回避" }, task]);
    const [alike, barred, ...rest] = within(screen.getByRole("region", { name: "待办" })).getAllByRole("listitem");
    expect(alike?.textContent).toBe("签收的待办“排查”3 项");
    expect(barred?.textContent).toBe("签收的待办“排查”接手人须回避");
    expect(rest).toEqual([]);
  });

  it("has a line for each case where the reader may see them", () => {
    show([1, 2].map((caseId) => ({ ...task, caseId, caseNumber: `YQ-${caseId}`, caseTitle: "积水" })));
    expect(screen.getAllByRole("link").map((link) => link.textContent)).toEqual(["YQ-1 积水", "YQ-2 积水"]);
  });
});

const task: HandoverItem = {
  what: "签收的待办“排查”",
  caseId: null,
  caseNumber: null,
  caseTitle: null,
  place: null,
  answer: "Waiting",
  told: null,
};

function show(items: readonly HandoverItem[]) {
  render(
    <Surroundings>
      <MemoryRouter>
        <Areas
          wish={{ person: "left", to: null, successors: {} }}
          areas={[{ area: "tasks", name: "待办", to: null, items: [...items] }]}
        />
      </MemoryRouter>
    </Surroundings>,
  );
}
