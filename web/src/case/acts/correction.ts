import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FieldValue } from "../../api/schemas";
import { fixedFieldProblem, type FixedField } from "../../fields/fixedFields";
import { useMe } from "../../session/session";
import type { CaseView } from "../../shown/cases";
import { useTyped } from "../../typed/useTyped";
import { correctFields } from "../oneCase";
import { valueOf } from "./correctable";
import { useCaseAct } from "./useCaseAct";

interface Correction {
  /** Name of the field; null before one is chosen. */
  readonly field: string | null;
  readonly entered: unknown;
  readonly reason: string;
}

const nothing: Correction = { field: null, entered: undefined, reason: "" };

/** A correction from the choice of its field to its handing in, after a last check. */
export function useCorrecting(view: CaseView, fields: readonly FixedField[], onClose: () => void) {
  const { t } = useTranslation();
  const { typed, type, giveUp } = useTypedCorrection(view.summary.id, onClose);
  const [problem, setProblem] = useState<string | null>(null);
  const correct = useCaseAct(
    (change: Readonly<Record<string, FieldValue>>) => correctFields(view.summary.id, change, typed.reason.trim()),
    t("case.correct.done"),
    giveUp,
  );
  const chosen = fields.find(({ name }) => name === typed.field) ?? null;
  const value = valueOf(typed.entered);
  const change = (part: Partial<Correction>) => {
    setProblem(null);
    type(part);
  };
  return {
    ...{ typed, chosen, problem, correct, giveUp, type: change },
    isReady: typed.reason.trim() !== "" && chosen !== null && value !== null && !isSame(value, valueIn(view, chosen)),
    choose: (field: FixedField) => {
      change({ field: field.name, entered: valueIn(view, field) });
      correct.reset();
    },
    handIn: () => {
      if (!chosen || value === null) return;
      const wrong = fixedFieldProblem(chosen, value, Date.now(), t);
      setProblem(wrong);
      if (wrong === null) correct.mutate({ [chosen.name]: value });
    },
  };
}

function valueIn({ fields }: CaseView, { name }: FixedField): unknown {
  return (fields as Readonly<Record<string, unknown>>)[name];
}

function isSame(value: FieldValue, before: unknown): boolean {
  return JSON.stringify(value) === JSON.stringify(before ?? "");
}

/** What is typed of a correction of a case, kept in this window until it is made or given up. */
function useTypedCorrection(caseId: number, onClose: () => void) {
  const { code } = useMe();
  const { before, keep, forget } = useTyped<Correction>({
    key: { person: code, of: `correct/${caseId}`, where: "window" },
    fit: correctionOf,
    isNothing: ({ field, reason }) => field === null && reason === "",
  });
  const [typed, setTyped] = useState(before ?? nothing);
  const type = (part: Partial<Correction>) => {
    const now = { ...typed, ...part };
    setTyped(now);
    keep(now);
  };
  const giveUp = () => {
    forget();
    onClose();
  };
  return { typed, type, giveUp };
}

function correctionOf(kept: unknown): Correction | null {
  if (typeof kept !== "object" || kept === null) return null;
  const { field, entered, reason } = kept as Readonly<Record<string, unknown>>;
  return { field: typeof field === "string" ? field : null, entered, reason: typeof reason === "string" ? reason : "" };
}
