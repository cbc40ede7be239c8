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

export function machine(): string {
  return `${cpus().length} cores, ${cpus()[0]?.model ?? "?"}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}`;
}
