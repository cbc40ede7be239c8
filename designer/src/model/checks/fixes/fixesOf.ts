import type { Language, StepDescriptor } from "../../office/descriptor";
import type { Finding } from "../../office/finding";
import type { FlowDocument } from "../../document/flow";
import type { Office } from "../../office/office";
import { activityOf } from "../../document/ways";
import { keyOf } from "../eachOnce";
import type { Fix, Fixing } from "./fix";
import { fixWords, type Label } from "./labels";
import { fixings, type NoFix } from "./table";
import { trialIn, type Trial } from "./trial";

/** Tried at most: a finding with more ways to mend it is shown the first of them. */
const mostTried = 24;
const mostOffered = 6;

/** 人员检查. What the service finds of the office's people: the procedure is not at fault, and no click appoints anybody. */
const ofStaffing = "staffing.";

/**
 * What one click can do about a finding. Each is tried first: offered is what makes the finding go and brings nothing else to its step;
 * those after which the fewest findings are left come first.
 */
export function fixesOf(
  finding: Finding,
  document: FlowDocument,
  types: readonly StepDescriptor[],
  office: Office,
  language: Language = "zh",
): readonly Fix[] {
  const fixing = fixingOf(finding.said);
  if (typeof fixing !== "function") return [];
  const activity = activityOf(document, finding.step ?? "");
  const trial = trialIn(office, types);
  const candidates = fixing({ finding, document, types, office, asked: trial.asked, activity, language });
  const before = trial.before(document);
  const tried = candidates.slice(0, mostTried).flatMap((fix) => {
    const left = after(fix, document, trial);
    return left !== null && helps(finding, before, left) ? [{ fix, left: left.length }] : [];
  });
  return eachOnce(tried.sort((a, b) => a.left - b.left).map(({ fix }) => fix)).slice(0, mostOffered);
}

/** Why a finding has no fix whatever the procedure; null for one that has. */
export function reasonOf(said: string): Label | null {
  if (said.startsWith(ofStaffing)) return "none-staffing";
  const fixing = fixingOf(said);
  if (fixing === undefined) return "none-unknown";
  return typeof fixing === "function" ? null : fixing.reason;
}

function fixingOf(said: string): Fixing | NoFix | undefined {
  return (fixings as Readonly<Record<string, Fixing | NoFix>>)[said];
}

/** Two that read alike would be two equal buttons: the first of them counts. */
function eachOnce(fixes: readonly Fix[]): readonly Fix[] {
  const told = new Set<string>();
  return fixes.filter((fix) => {
    const words = fixWords(fix, "zh");
    return !told.has(words) && told.add(words);
  });
}

/** What is found after the fix; null where it changes nothing. */
function after(fix: Fix, document: FlowDocument, trial: Trial): readonly Finding[] | null {
  const mended = fix.run(document);
  return mended === document ? null : trial.after(mended);
}

function helps(finding: Finding, before: readonly Finding[], after: readonly Finding[]): boolean {
  const key = keyOf(finding);
  const known = new Set(before.filter(({ step }) => step === finding.step).map(({ said }) => said));
  known.delete(finding.said);
  const had = new Set(before.map(keyOf));
  return after.every(
    (one) => keyOf(one) !== key && (one.step !== finding.step || had.has(keyOf(one)) || known.has(one.said)),
  );
}
