import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { TheCaseFields } from "../../../fields/caseFields";
import { row } from "../../../fields/sampleTable";
import { show } from "../../../testing/show";
import { asUnderstood } from "../imports";
import { StartForm } from "./StartForm";

it("holds the source to what the table of the service says of it, and says so", () => {
  const source = row("来源", "Source", { name: "source", type: "Text", longest: 37 });
  show(
    <TheCaseFields value={{ fields: [source], types: [] }}>
      <StartForm
        file={new File([], "来件.csv")}
        mapping={[]}
        table={asUnderstood}
        ready
        rows={1}
        onStarted={() => undefined}
      />
    </TheCaseFields>,
  );
  expect(screen.getByLabelText<HTMLInputElement>("来源").maxLength).toBe(37);
  expect(screen.getByText(/最多 37 字/u)).toBeTruthy();
});
