import { screen, within } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { expect, it } from "vitest";
import { show } from "../../testing/show";
import type { Figures } from "./figures";
import { ResponsesBox } from "./SharesBox";
import { StepsBox } from "./StepsBox";
import { UnitsBox } from "./UnitsBox";

const figure = (count: number, query = `figure=Due&of=${String(count)}`) => ({ count, query });
const share = (met: number, of: number) => ({
  met: figure(met, "figure=DueMet"),
  missed: figure(of - met, "figure=DueMissed&figureKey=zj"),
  of: figure(of),
  beforeMet: 0,
  beforeOf: 0,
});
const spread = (median: number) => ({ mean: median, median, ninety: median * 2 });

const figures = {
  dayMinutes: 390,
  units: [
    { unit: "zj", label: "住建局", ranked: true, share: share(12, 20) },
    { unit: "jy", label: "教育局", ranked: false, share: share(0, 9) },
  ],
  steps: [
    {
      step: "分类交办",
      ranked: true,
      of: figure(12, "figure=AtStep"),
      waiting: spread(390),
      handling: spread(780),
      whole: spread(1_170),
      beforeMedian: 780,
    },
  ],
  responses: [
    { level: "One", hours: 5, share: share(1, 2) },
    { level: "Three", hours: 48, share: share(3, 3) },
  ],
} as unknown as Figures;

function shown(box: React.ReactNode) {
  show(<MemoryRouter>{box}</MemoryRouter>);
}

it("names the unit that is late most with its denominator, and lists small ones without a rate", () => {
  shown(<UnitsBox figures={figures} />);
  expect(screen.getByText("住建局最多，20 件到期，8 件超期。")).toBeTruthy();
  const few = within(screen.getByRole("row", { name: /教育局/ }));
  expect(few.getByText(/不足 10 件/)).toBeTruthy();
  expect(few.queryByText(/0%/)).toBeNull();
  expect(screen.getByRole("link", { name: "住建局超期 8 件，查看列表" }).getAttribute("href")).toBe(
    "/cases?figure=DueMissed&figureKey=zj",
  );
});

it("ranks nobody where no unit has ten", () => {
  shown(<UnitsBox figures={{ ...figures, units: figures.units.slice(1) }} />);
  expect(screen.getByText("每个单位的到期件都不足 10 件，不排名。")).toBeTruthy();
});

it("tells waiting to be taken apart from handling", () => {
  shown(<StepsBox figures={figures} />);
  expect(screen.getByText(/“分类交办”最费时/).textContent).toContain("其中等签收 1 天");
  const row = within(screen.getByRole("row", { name: /分类交办/ }));
  expect(row.getAllByRole("cell").map(({ textContent }) => textContent)).toEqual([
    "1 天",
    "2 天",
    "3 天上期 2 天",
    "6 天",
    "12",
  ]);
});

it("says of how many the hours were not kept, each with its hours and how it is counted", () => {
  shown(<ResponsesBox figures={figures} />);
  expect(screen.getByText("5 件要回应的，1 件没有按时回应。")).toBeTruthy();
  expect(screen.getByRole("row", { name: /5 小时（一级）/ })).toBeTruthy();
  expect(screen.getByText(/节假日不停表/)).toBeTruthy();
});
