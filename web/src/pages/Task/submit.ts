import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, type FormInstance } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem, type FieldProblem } from "../../api/problem";
import { completeTask, type OutcomeView, type TaskDone, type TaskView } from "../../api/tasks";
import { useProblemText } from "../../parts/problemText";
import { useDesk } from "../Inbox/desk";
import { check, handedIn } from "./form/check";

/** Handing in a task: checked, confirmed, handed in, and then the next one. What is refused shows at its fields. */
export function useSubmit(task: TaskView, form: FormInstance, onDone: () => void) {
  const { t } = useTranslation();
  const words = useProblemText();
  const [asked, setAsked] = useState<OutcomeView | null>(null);
  const cancel = () => {
    setAsked(null);
  };
  const handing = useHandingIn(task, form, onDone, cancel);
  return {
    asked,
    busy: handing.isPending,
    problem: handing.error && words(handing.error),
    ask: (outcome: OutcomeView) => {
      handing.reset();
      const problems = check(task.form, outcome, enteredIn(task, form), t);
      showAt(form, problems, task);
      if (problems.length === 0) setAsked(outcome);
    },
    go: () => {
      if (asked) handing.mutate(asked);
    },
    cancel,
  };
}

function useHandingIn(task: TaskView, form: FormInstance, onDone: () => void, onAnswer: () => void) {
  const goOn = useGoOn(task, onDone);
  return useMutation({
    mutationFn: (outcome: OutcomeView) => completeTask(task, outcome.name, enteredIn(task, form)),
    onSuccess: (done, outcome) => {
      onAnswer();
      goOn(outcome, done);
    },
    onError: (problem) => {
      if (!(problem instanceof Problem) || problem.fields.length === 0) return;
      onAnswer();
      showAt(form, problem.fields);
    },
  });
}

function enteredIn(task: TaskView, form: FormInstance) {
  return handedIn(task.form, form.getFieldsValue() as Record<string, unknown>);
}

/** Says what happened and opens what comes next. */
function useGoOn(task: TaskView, onDone: () => void) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const cache = useQueryClient();
  const desk = useDesk();
  return (outcome: OutcomeView, done: TaskDone) => {
    onDone();
    const next = done.next.join(t("parts.and"));
    const key = !done.caseOpen ? "task.done.closed" : next ? "task.done.next" : "task.done.waiting";
    void message.success(t(key, { step: task.step, outcome: outcome.label, next }));
    desk.follow(task);
    void cache.invalidateQueries({ queryKey: ["inbox"] });
  };
}

/** Puts each problem below its field and goes to the first; without a task the fields that are right keep theirs. */
function showAt(form: FormInstance, problems: readonly FieldProblem[], task?: TaskView) {
  const texts = new Map(problems.map(({ field, text }) => [field, text]));
  const names = task ? task.form.map((field) => field.name) : [...texts.keys()];
  form.setFields(names.map((name) => ({ name, errors: texts.has(name) ? [texts.get(name) ?? ""] : [] })));
  const [first] = problems;
  if (first) form.scrollToField(first.field, { focus: true, block: "center" });
}
