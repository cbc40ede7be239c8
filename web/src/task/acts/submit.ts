import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { FormInstance } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem, type FieldProblem } from "../../api/problem";
import type { OutcomeView } from "../../api/schemas";
import { completeTask, previewTask, type TaskDone, type TaskPreview, type TaskView } from "../tasks";
import { useProblemText } from "../../texts/problemText";
import { useForgetting, useRecovered } from "../../session/useRecovered";
import { useListBeside } from "../listBeside";
import { handedIn, handedInFor, leftOut } from "../../fields/check";
import { writtenIn } from "../form/begun";
import { namedIn } from "./namedIn";
import { useCheck } from "./useCheck";
import { useTakingBack } from "./useTakingBack";

/** How long it is waited for what an outcome would reach, in milliseconds. */
const patience = 2_000;

/**
 * Handing in a task: checked, looked at ahead, handed in, and then the next one. What can be taken back is done at once; asked is
 * only where it cannot, or where it would take work from somebody, stand still or leave something out. What is refused shows at its
 * fields. Where it cannot be read whom it reaches, it can still be handed in.
 */
export function useSubmit(task: TaskView, form: FormInstance, onDone: () => void) {
  const words = useProblemText();
  const isRight = useRight(task, form);
  const [asked, setAsked] = useState<OutcomeView | null>(null);
  const cancel = () => {
    setAsked(null);
  };
  const handing = useHandingIn(task, form, onDone, setAsked);
  const preview = usePreview(task, form, (outcome, ahead) => {
    (isAsked(task, form, outcome, ahead) ? setAsked : handing.mutate)(outcome);
  });
  const problem = handing.error ?? preview.refusal;
  const busy = handing.isPending || preview.reading;
  return {
    asked,
    busy,
    problem: problem && words(problem),
    preview: preview.ahead,
    leftOut: asked ? leftOutIn(task, form, asked) : [],
    ask: (outcome: OutcomeView) => {
      if (busy) return;
      handing.reset();
      if (isRight(outcome)) preview.ask(outcome);
    },
    go: () => {
      if (asked) handing.mutate(asked);
    },
    cancel,
  };
}

/** Whether what is entered may be handed in; what is wrong shows at its field. */
function useRight(task: TaskView, form: FormInstance) {
  const check = useCheck(task);
  return (outcome: OutcomeView): boolean => {
    const problems = check(outcome, form.getFieldsValue() as Record<string, unknown>);
    showAt(form, problems, task);
    return problems.length === 0;
  };
}

/**
 * The question opens when what it says is there: buttons that move when a text comes in are missed by those who are quick. A slow
 * answer is not waited for.
 */
function usePreview(
  task: TaskView,
  form: FormInstance,
  open: (outcome: OutcomeView, ahead: TaskPreview | null) => void,
) {
  const refused = useRefused(form);
  const reading = useMutation({
    mutationFn: (outcome: OutcomeView) =>
      Promise.race([previewTask(task, outcome.name, enteredFor(outcome, task, form)), outOfPatience()]),
    onSuccess: (ahead, outcome) => {
      open(outcome, ahead);
    },
    onError: (problem, outcome) => {
      if (!refused(problem) && !isForSession(problem)) open(outcome, null);
    },
  });
  // Whoever has to sign in again is asked that alone, and then what they were about to be asked.
  useRecovered(() => {
    if (isForSession(reading.error) && reading.variables) reading.mutate(reading.variables);
  });
  return {
    ahead: reading.data ?? null,
    refusal: refusalIn(reading.error),
    reading: reading.isPending,
    ask: reading.mutate,
  };
}

/** Whether it has to be asked before it is done. */
function isAsked(task: TaskView, form: FormInstance, outcome: OutcomeView, ahead: TaskPreview | null): boolean {
  if (!ahead?.canBeTakenBack || ahead.result !== null) return true;
  const { cancelled, waits, changed, next } = ahead;
  if (cancelled.length > 0 || waits.length > 0 || changed.length > 0 || next.some(({ to }) => to.length === 0))
    return true;
  return namedIn(task, outcome, form).length > 0 || leftOutIn(task, form, outcome).length > 0;
}

function outOfPatience(): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(null);
    }, patience);
  });
}

/** What was done at once and refused is asked again, with why. */
function useHandingIn(
  task: TaskView,
  form: FormInstance,
  onDone: () => void,
  setAsked: (outcome: OutcomeView | null) => void,
) {
  const goOn = useGoOn(task, onDone);
  const refused = useRefused(form);
  const handing = useMutation({
    mutationFn: (outcome: OutcomeView) => completeTask(task, outcome.name, enteredFor(outcome, task, form)),
    onSuccess: (done, outcome) => {
      setAsked(null);
      goOn(outcome, done);
    },
    onError: (problem, outcome) => {
      setAsked(refused(problem) ? null : outcome);
    },
  });
  useForgetting(handing);
  return handing;
}

/** What is wrong with single fields shows there instead of in the question; tells whether there was such. */
function useRefused(form: FormInstance) {
  return (problem: Error): boolean => {
    if (!(problem instanceof Problem) || problem.fields.length === 0) return false;
    showAt(
      form,
      problem.fields.map(({ field, text }) => ({ field, text })),
    );
    return true;
  };
}

function isForSession(problem: Error | null): boolean {
  return problem instanceof Problem && problem.status === 401;
}

/** What the act itself will be refused for. That a preview was not to be had is no refusal. */
function refusalIn(problem: Error | null): Problem | null {
  return problem instanceof Problem && problem.status >= 400 && problem.status < 500 ? problem : null;
}

function enteredFor(outcome: OutcomeView, task: TaskView, form: FormInstance) {
  return handedInFor(outcome, task.form, form.getFieldsValue() as Record<string, unknown>);
}

/** What a form begins with nobody wrote: nobody misses it. */
function leftOutIn(task: TaskView, form: FormInstance, outcome: OutcomeView): readonly string[] {
  const entered = handedIn(task.form, form.getFieldsValue() as Record<string, unknown>);
  return leftOut(task.form, outcome, writtenIn(task, entered));
}

/** Says what happened, offers the way back, and opens what comes next: one's own of the same case before all others. */
function useGoOn(task: TaskView, onDone: () => void) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const list = useListBeside();
  const say = useTakingBack(task);
  return (outcome: OutcomeView, done: TaskDone) => {
    onDone();
    const next = done.next.join(t("parts.and"));
    const key = keyOf(done, task.step);
    say(t(key, { step: task.step, outcome: outcome.label, next }), done.canBeTakenBack ?? false);
    list.follow(task, done.mine && { caseId: task.caseId, ...done.mine });
    void cache.invalidateQueries({ queryKey: ["inbox"] });
  };
}

function keyOf({ caseOpen, next }: TaskDone, step: string) {
  if (!caseOpen) return "task.done.closed";
  // Others have yet to answer there.
  if (next.includes(step)) return "task.done.awaits";
  return next.length > 0 ? "task.done.next" : "task.done.waiting";
}

/** Puts each problem below its field and goes to the first; without a task the fields that are right keep theirs. */
function showAt(form: FormInstance, problems: readonly FieldProblem[], task?: TaskView) {
  const texts = new Map(problems.map(({ field, text }) => [field, text]));
  const names = task ? task.form.map((field) => field.name) : [...texts.keys()];
  form.setFields(names.map((name) => ({ name, errors: texts.has(name) ? [texts.get(name) ?? ""] : [] })));
  const [first] = problems;
  if (first) form.scrollToField(first.field, { focus: true, block: "center" });
}
