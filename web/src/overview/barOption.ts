import type { BarSeriesOption } from "echarts/charts";
import type { ComposeOption } from "echarts/core";
import type { GridComponentOption } from "echarts/components";
import type { Bar } from "./questions";

export type BarOption = ComposeOption<BarSeriesOption | GridComponentOption>;

/** The colours of a chart. */
export interface Palette {
  readonly bar: string;
  readonly ink: string;
  readonly line: string;
}

/** Black and white, whatever the screen has. */
export const printed: Palette = { bar: "#444444", ink: "#000000", line: "#999999" };

export const barHeight = 32;

/** Lying bars, the first on top, each with its name before and its number behind it. */
export function barOption(bars: readonly Bar[], palette: Palette, moving: boolean): BarOption {
  return {
    animation: moving,
    animationDuration: 300,
    grid: { left: 8, right: 48, top: 4, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    xAxis: { type: "value", show: false, min: 0, minInterval: 1 },
    yAxis: {
      type: "category",
      inverse: true,
      data: bars.map(({ label }) => label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
      axisLabel: { color: palette.ink, fontSize: 13, width: 128, overflow: "truncate" },
      triggerEvent: true,
    },
    series: [
      {
        type: "bar",
        data: bars.map(({ count }) => count),
        barMaxWidth: 18,
        cursor: "pointer",
        itemStyle: { color: palette.bar },
        label: { show: true, position: "right", color: palette.ink, fontSize: 13 },
      },
    ],
  };
}
