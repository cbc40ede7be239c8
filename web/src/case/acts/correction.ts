import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FieldValue } from "../../api/schemas";
import { fixedFieldProblem, type FixedField } from "../../fields/fixedFields";
import { useMay, useMe } from "../../session/session";
import { isConflict } from "../../api/problem";
import { caseQuery, type CaseView } from "../../shown/cases";
import { useTyped } from "../../typed/useTyped";
import { correctFields } from "../oneCase";
import { valueOf } from "./correctable";
import { useCaseAct } from "../../shown/useCaseAct";

interface Correction {
  /** Name of the field; null before one is chosen. */
  readonly field: string | null;
  readonly entered: unknown;
  readonly reason: string;
  /** Of the case as it stood when the value was shown that is corrected here. */
  readonly stamp: string;
}

const nothing: Correction = { field: null, entered: undefined, reason: "", stamp: "" };

/** What the service says where somebody else was there first. */
const overtaken: readonly string[] = ["changed-meanwhile", "stamp-unknown"];

/** A correction from the choice of its field to its handing in, after a last check. */
export function useCorrecting(view: CaseView, fields: readonly FixedField[], onClose: () => void) {
  const { t } = useTranslation();
  const { typed, type, giveUp } = useTypedCorrection(view.summary.id, onClose);
  const [problem, setProblem] = useState<string | null>(null);
  const { correct, newer, begin } = useHandingIn(view, typed, giveUp);
  const chosen = fields.find(({ name }) => name === typed.field) ?? null;
  const value = valueOf(typed.entered);
  const change = (part: Partial<Correction>) => {
    setProblem(null);
    type(part);
  };
  return {
    ...{ typed, chosen, problem, correct, giveUp, newer, type: change },
    isReady:
      typed.reason.trim() !== "" && chosen !== null && value !== null && !isSame(value, valueIn(newer ?? view, chosen)),
    choose: (field: FixedField) => {
      change({ field: field.name, entered: valueIn(view, field), stamp: view.stamp });
      begin();
    },
    handIn: () => {
      if (!chosen || value === null) return;
      const wrong = fixedFieldProblem(chosen, value, Date.now(), t);
      setProblem(wrong);
      if (wrong === null) correct.mutate({ [chosen.name]: value });
    },
  };
}

/** Hands a correction in. What somebody else changed meanwhile is shown beside what was typed; handed in once more, it takes its place. */
function useHandingIn(view: CaseView, { reason, stamp }: Correction, onDone: () => void) {
  const { t } = useTranslation();
  const { id } = view.summary;
  const [newer, setNewer] = useState<CaseView | null>(null);
  const cache = useQueryClient();
  const own = !useMay("correct-cases");
  const correct = useCaseAct(
    (change: Readonly<Record<string, FieldValue>>) =>
      correctFields(id, change, reason.trim(), newer?.stamp ?? stamp, own).catch(async (refused: unknown) => {
        if (isConflict(refused) && overtaken.includes(refused.code))
          setNewer(await cache.query({ ...caseQuery(id), staleTime: 0 }));
        throw refused;
      }),
    t("case.correct.done"),
    onDone,
  );
  const begin = () => {
    setNewer(null);
    correct.reset();
  };
  return { correct, newer, begin };
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
  const { field, entered, reason, stamp } = kept as Readonly<Record<string, unknown>>;
  // What another version kept says nothing of what it was typed over.
  return {
    field: typeof field === "string" && typeof stamp === "string" ? field : null,
    entered,
    reason: typeof reason === "string" ? reason : "",
    stamp: typeof stamp === "string" ? stamp : "",
  };
}
