import { connect } from "../../commands/connect";
import type { FlowDocument } from "../../document/flow";
import { isList, type Json } from "../../elsa/json";
import { joinOf } from "../../splicing/wholeBlocks";
import { waysOut } from "../../document/ways";
import { isBlank } from "../kinds/kind";
import { removing } from "./arrows";
import { fix, inputsFor, inTurn, mending, stepOf, type Fix, type Fixing, type Flawed } from "./fix";
import { branchName } from "./newNames";
import { openOutlets } from "./surroundings";

/** Fewer than two branches: another one, or no fork. */
export const fewBranches: Fixing = (flawed) => [
  named(flawed, "add-branch", (names) => [...names, ...["", ""].slice(0, Math.max(0, 2 - names.length))]),
  removing(flawed, stepOf(flawed)),
];

export const unnamedBranch: Fixing = (flawed) => [
  fix(
    "drop-unnamed",
    {},
    mending(flawed, ["Branches"], (value) => listed(value).filter((name) => !isBlank(name))),
  ),
  named(flawed, "name-it", (names) => names),
];

export const sameBranch: Fixing = (flawed) => [
  named(flawed, "rename-second", (names) => names.map((name, index) => (names.indexOf(name) === index ? name : ""))),
  fix(
    "drop-second",
    {},
    mending(flawed, ["Branches"], (value) => [...new Set(listed(value))]),
  ),
];

/** A join that waits for more branches than there are: for as many as there are, or for all. */
export const waitsForTooMany: Fixing = (flawed) => {
  const { branches } = flawed.finding.values;
  const number = Number(branches);
  return [
    fix(
      "wait-for",
      { number },
      mending(flawed, ["Number"], () => number),
    ),
    firstChoice(flawed),
  ];
};

/** More votes than there are voters: as many as they are, or another rule. */
export const fewerVotes: Fixing = (flawed) => {
  const number = Number(flawed.finding.values["voters"]);
  return [
    fix(
      "wait-for",
      { number },
      mending(flawed, ["Number"], (value, { demands }) => (demands?.voters ? number : value)),
    ),
    firstChoice(flawed),
  ];
};

/** The number that is asked for: one, or of a hundred percent the majority. */
export const noNumber: Fixing = (flawed) => {
  const asked = inputsFor(flawed, ["Number"]).filter(({ demands }) => demands?.missing === flawed.finding.said);
  return [
    ...asked.map(({ name, demands }) => {
      const number = demands?.most ? Math.floor(demands.most / 2) + 1 : 1;
      const fill = mending(flawed, ["Number"], (value, input) => (input.name === name ? number : value));
      return fix("wait-for", { number }, fill);
    }),
    firstChoice(flawed),
  ];
};

/** A choice that is not offered. */
export const unknownChoice: Fixing = (flawed) => [firstChoice(flawed)];

/** What stands first among the choices is what holds where nothing is chosen. */
function firstChoice(flawed: Flawed): Fix {
  const [first] = inputsFor(flawed, ["Choice"]).flatMap(({ choices }) => choices?.[0] ?? []);
  return fix(
    "choose",
    { choice: first?.label ?? "" },
    mending(flawed, ["Choice"], (value, { choices }) => choices?.[0]?.value ?? value),
  );
}

/** Branches called otherwise, those without a name by a new one; each leads to the join, or where the first leads. */
function named(
  flawed: Flawed,
  label: "add-branch" | "name-it" | "rename-second",
  change: (names: readonly Json[]) => readonly Json[],
): Fix {
  const rename = mending(flawed, ["Branches"], (value) => {
    const names = change(listed(value));
    const taken = new Set(names);
    let number = 0;
    return names.map((name) => {
      if (!isBlank(name)) return name;
      do number++;
      while (taken.has(branchName(flawed, number)));
      return branchName(flawed, number);
    });
  });
  return fix(
    label,
    {},
    inTurn(rename, (now) => ledOn(flawed, now)),
  );
}

function ledOn(flawed: Flawed, document: FlowDocument): FlowDocument {
  const fork = stepOf(flawed);
  const to = joinOf(document, fork) ?? waysOut(document, fork)[0]?.to.activity ?? null;
  return openOutlets(document, fork, flawed.types).reduce(
    (now, { step, port }) => connect.apply(now, { step, port, to }, flawed.types),
    document,
  );
}

function listed(value: Json | null): readonly Json[] {
  return isList(value) ? value : [];
}
