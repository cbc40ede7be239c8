import { screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { describe, expect, it } from "vitest";
import { show } from "../testing/show";
import { HelpSheet } from "./HelpSheet";

describe("the sheet of keys", () => {
  it.each([
    ["/procedures/online-opinion", true],
    ["/procedures", false],
    ["/inbox", false],
  ])("on %s tells the designer's keys: %s", (page, told) => {
    show(
      <MemoryRouter initialEntries={[page]}>
        <HelpSheet open onClose={() => undefined} />
      </MemoryRouter>,
    );
    expect(screen.getByText("任何页面")).toBeTruthy();
    expect(screen.queryByText("在环节后面加一个") !== null).toBe(told);
    expect(screen.queryByText("上一件、下一件") !== null).toBe(!told);
  });
});
