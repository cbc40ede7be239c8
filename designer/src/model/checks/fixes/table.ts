import type sentences from "../../../texts/findings.zh.json";
import { deadEnd, strayArrow, twoWays, unknownOutcome, unreachable } from "./arrows";
import { leavesBlock, lostBranch, manyJoins, noFork, noJoin } from "./blocks";
import {
  fewBranches,
  fewerVotes,
  noNumber,
  sameBranch,
  unknownChoice,
  unnamedBranch,
  waitsForTooMany,
} from "./branches";
import { noProcedure, sameResult, takeResults } from "./calling/called";
import { circle, manyStarts, noEnd, noStart, noWayOut } from "./ends";
import {
  emptyChoice,
  fieldTwice,
  fixedField,
  noChoices,
  nobodyEdits,
  seenEverywhere,
  tooLong,
  unknownField,
  unnamedField,
  wrongPattern,
} from "./fields";
import type { Fixing } from "./fix";
import { sameIdentity } from "./identity";
import type { Label } from "./labels";
import { manyNormal, oneAnswer, sameOutcome, strangeOutcome, unnamedOutcome, wrongSetting } from "./outcomes";
import { handlerTold, nobody, nobodyTold, noUnits, unknownStep, unknownTold } from "./people";
import { brokenRule, removeStep, sameCase, script, unnamedCase } from "./rules";
import { noTable } from "./ruleTables";
import { noSigner } from "./signing/signers";
import { nobodyAbstains, noneAgainst, noStance, oneAgrees } from "./signing/stances";
import { incompleteRung, noClock, noRhythm, noWait, outOfRange, rungName } from "./times";
import { noSubject, unreadable, wrongLine } from "./values";

/** Why nothing can be done about a finding by one click; an entry of `texts/fixes.*.json`. */
export interface NoFix {
  readonly reason: Label;
}

/** A file that cannot be read is refused before anything is drawn: there is nothing that a click could change. */
const notDrawn: NoFix = { reason: "none-not-drawn" };

/** What another program did to the file is told, not mended: nothing here knows which of both is right. */
const doneElsewhere: NoFix = { reason: "none-done-elsewhere" };

/** What a thing is to be called, and how a procedure is to be divided, nobody else can know. */
const ownWords: NoFix = { reason: "none-own-words" };
const ownDivision: NoFix = { reason: "none-own-division" };

/** What is done about each finding; the compiler asks for an entry for every sentence of the table. */
export const fixings: Readonly<Record<keyof typeof sentences, Fixing | NoFix>> = {
  "findings.assignment.bad-value": wrongLine,
  "findings.assignment.empty": removeStep,
  "findings.assignment.fixed": wrongLine,
  "findings.assignment.no-field": wrongLine,
  "findings.assignment.no-value": wrongLine,
  "findings.block.ends-inside": leavesBlock,
  "findings.block.join-needs": waitsForTooMany,
  "findings.block.lost": lostBranch,
  "findings.block.many-joins": manyJoins,
  "findings.block.mixed": leavesBlock,
  "findings.block.no-fork": noFork,
  "findings.block.no-join": noJoin,
  "findings.branch-end.outside": removeStep,
  "findings.branch-end.unknown": unknownChoice,
  "findings.circle": circle,
  "findings.connection": strayArrow,
  "findings.contingency.unknown": unknownChoice,
  "findings.dead-end": deadEnd,
  "findings.deadline.no-clock": noClock,
  "findings.deadline.no-rhythm": noRhythm,
  "findings.deadline.range": outOfRange,
  "findings.delay.missing": noWait,
  "findings.delay.unreadable": noWait,
  "findings.endless.no-end": noEnd,
  "findings.endless.no-way": noWayOut,
  "findings.field.empty-choice": emptyChoice,
  "findings.field.fixed": fixedField,
  "findings.field.no-choices": noChoices,
  "findings.field.nobody-edits": nobodyEdits,
  "findings.field.pattern": wrongPattern,
  "findings.field.seen-everywhere": seenEverywhere,
  "findings.field.too-long": tooLong,
  "findings.field.twice": fieldTwice,
  "findings.field.unnamed": unnamedField,
  "findings.file.connections": notDrawn,
  "findings.file.garbled": notDrawn,
  "findings.file.no-activities": notDrawn,
  "findings.file.no-flowchart": notDrawn,
  "findings.file.no-id": notDrawn,
  "findings.file.not-json": notDrawn,
  "findings.file.not-object": notDrawn,
  "findings.file.same-property": notDrawn,
  "findings.file.too-long": notDrawn,
  "findings.fork.few": fewBranches,
  "findings.fork.same-name": sameBranch,
  "findings.fork.unnamed": unnamedBranch,
  "findings.id.missing": notDrawn,
  "findings.id.twice": sameIdentity,
  "findings.input.bad-shape": unreadable,
  "findings.input.empty-entry": unreadable,
  "findings.input.not-flag": unreadable,
  "findings.input.not-json": unreadable,
  "findings.input.not-text": unreadable,
  "findings.input.not-whole": unreadable,
  "findings.join.no-branch-count": noNumber,
  "findings.join.no-count": noNumber,
  "findings.join.unknown": unknownChoice,
  "findings.join.unknown-mode": unknownChoice,
  "findings.ladder.incomplete": incompleteRung,
  "findings.ladder.name": rungName,
  "findings.long": ownWords,
  "findings.nobody.task": nobody,
  "findings.nobody.units": noUnits,
  "findings.notify.no-subject": noSubject,
  "findings.outcome.abstains-alone": nobodyAbstains,
  "findings.outcome.bad-value": wrongSetting,
  "findings.outcome.fixed-field": wrongSetting,
  "findings.outcome.many-normal": manyNormal,
  "findings.outcome.one-answer": oneAnswer,
  "findings.outcome.only-for": strangeOutcome,
  "findings.outcome.required-for": strangeOutcome,
  "findings.outcome.same-name": sameOutcome,
  "findings.outcome.unnamed": unnamedOutcome,
  "findings.recipient.missing": nobodyTold,
  "findings.recipient.no-task": handlerTold,
  "findings.recipient.unknown": unknownTold,
  "findings.returned.bare": doneElsewhere,
  "findings.returned.changed": doneElsewhere,
  "findings.returned.field": doneElsewhere,
  "findings.rule.incomplete": brokenRule,
  "findings.rule.missing": brokenRule,
  "findings.rule.no-value": brokenRule,
  "findings.script": script,
  "findings.signers.no-count": noNumber,
  "findings.signers.no-share": noNumber,
  "findings.signers.no-stance": noStance,
  "findings.signers.nobody": noSigner,
  "findings.signers.none-against": noneAgainst,
  "findings.signers.one-agrees": oneAgrees,
  "findings.signers.too-many-votes": fewerVotes,
  "findings.signers.unknown-rule": unknownChoice,
  "findings.size.branches": ownDivision,
  "findings.size.steps": ownDivision,
  "findings.start.assumed": doneElsewhere,
  "findings.start.many": manyStarts,
  "findings.start.missing": noStart,
  "findings.sub.circle": noProcedure,
  "findings.sub.missing": noProcedure,
  "findings.sub.no-result": takeResults,
  "findings.sub.no-results": takeResults,
  "findings.sub.no-way-out": takeResults,
  "findings.sub.same-name": sameResult,
  "findings.sub.unknown": noProcedure,
  "findings.switch.empty": removeStep,
  "findings.switch.same-name": sameCase,
  "findings.switch.unnamed": unnamedCase,
  "findings.table.missing": noTable,
  "findings.table.unpublished": noTable,
  "findings.two-ways": twoWays,
  "findings.unknown-field": unknownField,
  "findings.unknown-outcome": unknownOutcome,
  "findings.unknown-step": unknownStep,
  "findings.unknown-type": removeStep,
  "findings.unreachable": unreachable,
};
