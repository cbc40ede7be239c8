import { cleanup, render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, describe, expect, it } from "vitest";
import type { Right } from "../../api/schemas";
import { Surroundings } from "../../session/Surroundings";
import { StateLine } from "./StateLine";
import type { SystemLine } from "./state";

afterEach(cleanup);

describe("a line of the system's state", () => {
  it("says by shape and word how it is, and leads whoever may to where it is mended", () => {
    show({ part: "Proof", light: "Look", text: "还有 1 处不符没有处理。" }, ["repair-cases"]);
    expect(screen.getByRole("listitem").textContent).toBe("每夜核对◐ 要看一下还有 1 处不符没有处理。去核对");
    expect(screen.getByRole("link").getAttribute("href")).toBe("/proof");
  });

  it("leads nobody to a page that is not theirs", () => {
    show({ part: "Imports", light: "Broken", text: "已搁置。" }, ["repair-cases"]);
    expect(screen.getByRole("listitem").textContent).toContain("● 有故障");
    expect(screen.queryByRole("link")).toBeNull();
  });
});

function show(line: SystemLine, rights: readonly Right[]) {
  render(
    <Surroundings>
      <MemoryRouter>
        <ul>
          <StateLine line={line} rights={rights} />
        </ul>
      </MemoryRouter>
    </Surroundings>,
  );
}
