import type { FlowDocument } from "../document/flow";
import { procedure } from "../document/procedure.sample";

/** A chain of tasks that nobody does: as many findings as tasks. For tests and measures. */
export function chain(count: number): FlowDocument {
  const ids = Array.from({ length: count }, (_, index) => `t${index}`);
  const steps = Object.fromEntries(ids.map((id) => [id, "CaseFlow.HumanTask"]));
  const all = ["start", ...ids, "end"];
  const arrows = all.slice(1).map((to, index) => `${all[index] ?? ""}.Done > ${to}`);
  return procedure({ start: "Start", ...steps, end: "Finish" }, arrows);
}

/** Forks one after the other, each with two tasks of its own between it and its join. For tests and measures. */
export function forks(count: number): FlowDocument {
  const indexes = Array.from({ length: count }, (_, index) => index);
  const steps = Object.fromEntries(
    indexes.flatMap((n) => [
      [`f${n}`, "FlowFork"],
      [`x${n}`, "CaseFlow.HumanTask"],
      [`y${n}`, "CaseFlow.HumanTask"],
      [`j${n}`, "FlowJoin"],
    ]),
  ) as Readonly<Record<string, string>>;
  const arrows = indexes.flatMap((n) => [
    `${n === 0 ? "start" : `j${n - 1}`}.Done > f${n}`,
    `f${n}.甲 > x${n}`,
    `f${n}.乙 > y${n}`,
    `x${n}.Done > j${n}`,
    `y${n}.Done > j${n}`,
  ]);
  const inputs = Object.fromEntries(indexes.map((n) => [`f${n}`, { branches: ["甲", "乙"] }]));
  return procedure({ start: "Start", ...steps, end: "Finish" }, [...arrows, `j${count - 1}.Done > end`], inputs);
}
