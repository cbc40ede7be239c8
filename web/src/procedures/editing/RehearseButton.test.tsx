import { fireEvent, screen } from "@testing-library/react";
import { MemoryRouter, Route, Routes } from "react-router";
import { expect, it } from "vitest";
import { show } from "../../testing/show";
import { opened } from "../../typed/open";
import { RehearseButton } from "./RehearseButton";

it("brings what is drawn to the service before it leads to the rehearsal", async () => {
  let arrived: () => void = () => undefined;
  const end = opened({ flush: () => new Promise((resolve) => (arrived = resolve)) });
  show(
    <MemoryRouter>
      <Routes>
        <Route path="/" element={<RehearseButton definitionId="po" />} />
        <Route path="/procedures/po/rehearse" element={<p>here</p>} />
      </Routes>
    </MemoryRouter>,
  );
  fireEvent.click(screen.getByRole("button", { name: "推演" }));
  await Promise.resolve();
  expect(screen.queryByText("here")).toBeNull();
  arrived();
  expect(await screen.findByText("here")).toBeTruthy();
  end();
});
