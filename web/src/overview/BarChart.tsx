import { BarChart as Bars } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use as register, type EChartsType } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { useLook } from "../session/theme";
import { barHeight, barOption, printed, type Palette } from "./barOption";
import type { Bar } from "./questions";
import { classesOf } from "../parts/looks/classes";
import styles from "./BarChart.module.css";

const css = classesOf(styles);

register([Bars, GridComponent, SVGRenderer]);

interface Props {
  readonly bars: readonly Bar[];
  readonly onOpen: (address: string) => void;
}

/** A picture of numbers that stand beside it as a table: not read aloud. A click leads to the list behind the bar. */
export function BarChart({ bars, onOpen }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const look = useLook();
  const open = useRef(onOpen);
  useEffect(() => {
    open.current = onOpen;
  });
  useEffect(() => {
    if (!place.current) return undefined;
    const chart = init(place.current, null, { renderer: "svg" });
    chart.setOption(barOption(bars, screenPalette(place.current), false));
    chart.on("click", ({ dataIndex }) => {
      const bar = bars[dataIndex];
      if (bar) open.current(bar.address);
    });
    const stop = follow(chart, place.current, bars);
    return () => {
      stop();
      chart.dispose();
    };
    // The look is not used by name: the palette is read from the document's styles, which follow it.
  }, [bars, look]);
  return (
    <div ref={place} className={css("bar-chart")} style={{ height: bars.length * barHeight + 8 }} aria-hidden="true" />
  );
}

/** Keeps the chart as wide as its place, and in black and white on paper. */
function follow(chart: EChartsType, place: HTMLElement, bars: readonly Bar[]) {
  function show(palette: Palette) {
    chart.setOption(barOption(bars, palette, false));
    chart.getZr().flush();
  }
  function toPaper() {
    show(printed);
  }
  function toScreen() {
    show(screenPalette(place));
  }
  const size = new ResizeObserver(() => {
    chart.resize();
  });
  size.observe(place);
  addEventListener("beforeprint", toPaper);
  addEventListener("afterprint", toScreen);
  return () => {
    size.disconnect();
    removeEventListener("beforeprint", toPaper);
    removeEventListener("afterprint", toScreen);
  };
}

function screenPalette(place: HTMLElement): Palette {
  const styles = getComputedStyle(place);
  const colour = (name: string) => styles.getPropertyValue(name).trim();
  return { bar: colour("--accent"), ink: colour("--ink"), line: colour("--line") };
}
