import { cpus, totalmem } from "node:os";

/** Prints the median, the best and the worst of several runs. */
export function told(what: string, unit: string, values: readonly number[]) {
  const at = (share: number) => quantile(values, share).toFixed(1).padStart(9);
  console.log(`${what.padEnd(46)} median ${at(0.5)} ${unit}, ${at(0)} to ${at(1)} (${values.length} runs)`);
}

/** Share of values, sorted: 0.95 is the value below which 95 of 100 lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? NaN;
}

/** What frames took, in milliseconds; one over two refreshes is felt. */
export function toldFrames(name: string, times: readonly number[]): string {
  const late = times.filter((time) => time > 34).length;
  const rate = (1000 * times.length) / times.reduce((sum, time) => sum + time, 0);
  const [half, most] = [quantile(times, 0.5), quantile(times, 0.95)].map((time) => time.toFixed(1));
  return `${name.padEnd(32)} ${rate.toFixed(0)} frames a second; median ${half} ms, p95 ${most} ms, longest ${Math.max(...times).toFixed(0)} ms; ${late} of ${times.length} over two refreshes`;
}

export function machine(): string {
  return `${cpus().length} cores, ${cpus()[0]?.model ?? "?"}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}`;
}
