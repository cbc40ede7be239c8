import { cpus, totalmem } from "node:os";

/** A line with the median, the best and the worst of several runs. */
export function line(what: string, values: readonly number[], unit: string): string {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number) => (sorted[Math.round((sorted.length - 1) * share)] ?? NaN).toFixed(1).padStart(9);
  return `${what.padEnd(52)} median ${at(0.5)} ${unit}   ${at(0)} to ${at(1)}   (${sorted.length} runs)`;
}

/** Share of values, sorted: 0.95 is the value below which 95 of 100 lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? NaN;
}

export function machine(): string {
  return `${cpus().length} cores, ${cpus()[0]?.model ?? "?"}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}`;
}
