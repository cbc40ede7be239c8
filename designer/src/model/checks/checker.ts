import type { StepDescriptor } from "../office/descriptor";
import { declaredFields } from "../document/fields";
import type { Finding, FindingValue } from "../office/finding";
import type { Activity, Connection, FlowDocument } from "../document/flow";
import type { Json } from "../elsa/json";
import type { Office } from "../office/office";
import { Asked } from "./asked";
import { mostSteps } from "./bound";
import { callFindings, fieldsCalled } from "./called";
import { eachOnce } from "./eachOnce";
import { graphOf, type Graph } from "./graph/graph";
import { graphFlaws } from "./graph/graphFlaws";
import type { Flaw } from "./graph/flaw";
import { factsOf, type StepFacts } from "./stepFacts";
import { strayFinding } from "./strayFinding";
import { unknownMentions } from "./unknownMentions";
import { variableFindings } from "./variables";

interface Ways {
  readonly facts: readonly StepFacts[];
  readonly connections: readonly Connection[];
  readonly graph: Graph;
  /** Null when there is no single start to walk from. */
  readonly flaws: readonly Flaw[] | null;
  readonly starts: number;
}

/**
 * Checks a procedure again and again while it is drawn. What a change left as it was is not looked at again: steps are known by their
 * identity, and ways between steps are walked only when an arrow or an outcome changed.
 */
export class Checker {
  /** How many steps were looked at, and how often the ways were walked, since the beginning. */
  readonly work = { steps: 0, walks: 0 };
  private readonly asked: Asked;
  private readonly known = new WeakMap<Activity, StepFacts>();
  private ways: Ways | null = null;
  private declared: { readonly source: Json | undefined; readonly findings: readonly Finding[] } | null = null;

  constructor(types: readonly StepDescriptor[], office: Office) {
    this.asked = new Asked(types, office);
  }

  check(document: FlowDocument): readonly Finding[] {
    const steps = document.activities.length;
    // Nothing else is looked for in what is too large.
    if (steps > mostSteps) return [...toldOn(document), tooLarge(steps)];
    return this.found(document);
  }

  private found(document: FlowDocument): readonly Finding[] {
    const facts = document.activities.map((activity) => this.facts(activity));
    const ways = this.waysOf(facts, document.connections);
    this.ways = ways;
    const steps = ways.graph.drawnAt.flatMap((index) => facts[index] ?? []);
    const nameOf = (id: string) => steps[ways.graph.placeOf.get(id) ?? -1]?.name;
    const found = [
      ...toldOn(document),
      ...facts.flatMap(({ findings }) => findings),
      ...twice(facts),
      ...ways.graph.strays.map((stray) => strayFinding(stray, nameOf)),
      ...this.declaredFindings(document),
      ...callFindings(document, this.asked),
      ...starts(ways.starts),
      ...(ways.flaws === null ? [] : this.walked(document, steps, ways.flaws)),
    ];
    return eachOnce(found);
  }

  private facts(activity: Activity): StepFacts {
    const known = this.known.get(activity);
    if (known) return known;
    this.work.steps++;
    const facts = factsOf(activity, this.asked);
    this.known.set(activity, facts);
    return facts;
  }

  private waysOf(facts: readonly StepFacts[], connections: readonly Connection[]): Ways {
    const before = this.ways;
    if (before?.connections === connections && areAlike(before.facts, facts)) return { ...before, facts };
    this.work.walks++;
    const graph = graphOf(facts, connections);
    const begin = graph.steps.flatMap(({ part }, place) => (part === "begins" ? [place] : []));
    const [start] = begin;
    const flaws = start === undefined || begin.length > 1 ? null : graphFlaws(graph, start);
    return { facts, connections, graph, flaws, starts: begin.length };
  }

  private declaredFindings(document: FlowDocument): readonly Finding[] {
    const source = document.source["variables"];
    if (this.declared?.source !== source || this.declared === null)
      this.declared = { source, findings: variableFindings(document, this.asked) };
    return this.declared.findings;
  }

  /** The flaws of the ways with the names that steps have now, and what steps speak of that is not there. */
  private walked(document: FlowDocument, steps: readonly StepFacts[], flaws: readonly Flaw[]) {
    const called = {
      nameAt: (place: number) => steps[place]?.name ?? "",
      portAt: (place: number, port: number): FindingValue => {
        const step = steps[place];
        const name = step?.ports[port] ?? "";
        return step?.labels.get(name) ?? name;
      },
    };
    const declared = [...declaredFields(document).map(({ name }) => name), ...fieldsCalled(document, this.asked)];
    return [
      ...flaws.map(({ said, place, values }): Finding => {
        const step = called.nameAt(place);
        return { said, weight: "Error", step: steps[place]?.activity.id ?? "", values: { ...values(called), step } };
      }),
      ...unknownMentions(steps, declared, this.asked),
    ];
  }
}

function tooLarge(steps: number): Finding {
  return { said: "findings.size.steps", weight: "Error", step: null, values: { steps, most: mostSteps } };
}

/** Whether nothing changed that the ways depend on. */
function areAlike(before: readonly StepFacts[], now: readonly StepFacts[]): boolean {
  return (
    before.length === now.length &&
    before.every((old, index) => old === now[index] || old.bearing === now[index]?.bearing)
  );
}

/** What was told on reading holds while its step is there. */
function toldOn({ told, activities }: FlowDocument): readonly Finding[] {
  return (told ?? []).filter(({ step }) => step === null || activities.some(({ id }) => id === step));
}

function twice(facts: readonly StepFacts[]): readonly Finding[] {
  const ids = new Set<string>();
  return facts.flatMap(({ isKnown, activity: { id }, name }): readonly Finding[] => {
    if (!isKnown) return [];
    if (ids.has(id)) return [{ said: "findings.id.twice", weight: "Error", step: id, values: { id, step: name } }];
    ids.add(id);
    return [];
  });
}

function starts(count: number): readonly Finding[] {
  if (count === 1) return [];
  const said = count === 0 ? "findings.start.missing" : "findings.start.many";
  return [{ said, weight: "Error", step: null, values: { starts: count } }];
}
