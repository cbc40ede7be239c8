import type { MoveGroup, MoveSummary, MoveView } from "./calls";

/** What the service answers of moving running cases, for tests. */
export function groupOf(part: Partial<MoveGroup>): MoveGroup {
  const cases = part.cases ?? casesOf("YQ-1");
  return {
    ...{ from: 1, verdict: "Moves", answer: "Waiting", step: null, reason: null, count: cases.length, cases },
    ...part,
  };
}

export function casesOf(...numbers: readonly string[]): MoveGroup["cases"] {
  return numbers.map((number) => ({ number, steps: ["审核"], units: ["市住建局"] }));
}

const none = { all: 0, moves: 0, needsChoice: 0, stays: 0, moved: 0, left: 0, undone: 0, undoAsked: 0 };

const empty: Omit<MoveView, "counts"> = {
  ...{ id: "hash-1", definitionId: "po", to: 3, newLimits: false, state: "Previewed", groups: [], choices: [] },
  ...{ by: { code: "zhao", name: "赵管理" }, previewedAt: "2026-09-08T01:00:00Z", startedAt: null, doneAt: null },
};

type Part = Partial<Omit<MoveView, "counts">> & { readonly counts?: Partial<MoveView["counts"]> };

export function moveOf({ counts, ...part }: Part): MoveView {
  return { ...empty, ...part, counts: { ...none, ...counts } };
}

const moves = groupOf({ cases: casesOf("YQ-1", "YQ-2"), from: 2 });
const stays = groupOf({
  ...{ verdict: "Stays", step: "fork", cases: casesOf("YQ-4"), from: 2 },
  reason: "“并行核查”的分支在新版本里不同。等它们汇合后再转。",
});

/** Two that move, one that needs a choice, one that stays. */
export const firstPreview = moveOf({
  counts: { all: 4, moves: 2, needsChoice: 1, stays: 1 },
  groups: [
    moves,
    groupOf({
      verdict: "NeedsChoice",
      step: "eval",
      reason: "新版本里没有“评估”，请选择转到哪个环节。",
      cases: casesOf("YQ-3"),
    }),
    stays,
  ],
  choices: [
    {
      ...{ from: 1, step: "eval", name: "评估", cases: 1, chosen: null, suggested: "archive" },
      options: [
        { step: "archive", name: "归档" },
        { step: "review", name: "审核" },
      ],
    },
  ],
});

/** As {@link firstPreview}, with what was chosen. */
export const chosenPreview = moveOf({
  ...{ id: "hash-2", counts: { all: 4, moves: 3, stays: 1 } },
  groups: [moves, groupOf({ cases: casesOf("YQ-3") }), stays],
});

/** As {@link firstPreview}, with YQ-2 left out. */
export const withoutOne = moveOf({
  ...{ id: "hash-4", counts: { all: 4, moves: 1, needsChoice: 1, stays: 2 }, choices: firstPreview.choices },
  groups: [
    groupOf({ cases: casesOf("YQ-1"), from: 2 }),
    groupOf({ verdict: "Stays", reason: "您选了不转", cases: casesOf("YQ-2"), from: 2 }),
    ...firstPreview.groups.slice(1),
  ],
});

/** As {@link firstPreview}, after somebody has acted on YQ-2. */
export const laterPreview = moveOf({
  ...{ id: "hash-3", counts: { all: 4, moves: 1, needsChoice: 1, stays: 2 }, choices: firstPreview.choices },
  groups: [
    groupOf({ cases: casesOf("YQ-1"), from: 2 }),
    groupOf({ verdict: "NeedsChoice", step: "eval", reason: "新版本里没有“评估”", cases: casesOf("YQ-3") }),
    { ...stays, cases: casesOf("YQ-2", "YQ-4"), count: 2 },
  ],
});

const started = { startedAt: "2026-09-08T02:00:00Z", counts: { all: 4, moves: 3, stays: 1 } };

export const running = moveOf({
  ...{ ...started, id: "hash-2", state: "Running", counts: { ...started.counts, moved: 1 } },
  groups: [groupOf({ answer: "Moved", cases: casesOf("YQ-1"), from: 2 }), groupOf({ cases: casesOf("YQ-2", "YQ-3") })],
});

/** Two were moved, one had changed since the preview; on one of the two somebody has acted. */
export const done = moveOf({
  ...{ ...started, id: "hash-2", state: "Done", doneAt: "2026-09-08T02:01:00Z" },
  counts: { ...started.counts, moved: 2, left: 1 },
  groups: [
    groupOf({ answer: "Moved", cases: casesOf("YQ-1"), from: 2 }),
    groupOf({ answer: "Moved", cases: casesOf("YQ-2"), from: 2, reason: "转版之后案件已有新的办理或到期，不能撤销。" }),
    groupOf({ answer: "Left", cases: casesOf("YQ-3"), reason: "案件在预览之后又有了变化，没有转。请重新预览。" }),
    stays,
  ],
});

export const earlier: MoveSummary = {
  ...{ id: "hash-0", to: 2, state: "Done", by: { code: "wang", name: "王组长" }, moved: 6, left: 1, undone: 2 },
  ...{ startedAt: "2026-09-01T02:00:00Z", doneAt: "2026-09-01T02:01:00Z" },
};
