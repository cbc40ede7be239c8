import { screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { expect, it, vi } from "vitest";
import { show } from "../../testing/show";
import { RegisteredCase } from "./RegisteredCase";

const registered = { id: 7, number: "YQ-20261123-0007", strangers: [], recused: false };

it("leads to the case, as long as whoever registered it may see it", () => {
  tell(false);
  expect(screen.getByRole("link", { name: "查看这个案件" }).getAttribute("href")).toBe("/cases/7");
});

it("says to whom it is about that they are recused, and leads nowhere that is closed to them", () => {
  tell(true);
  expect(screen.getByText(/您须回避/u)).toBeTruthy();
  expect(screen.getByText(/YQ-20261123-0007/u)).toBeTruthy();
  expect(screen.queryByRole("link", { name: "查看这个案件" })).toBeNull();
});

function tell(recused: boolean) {
  show(
    <MemoryRouter>
      <RegisteredCase registered={{ ...registered, recused }} onNext={vi.fn()} />
    </MemoryRouter>,
  );
}
