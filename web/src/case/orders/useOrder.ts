import { useMutation } from "@tanstack/react-query";
import type { FormInstance } from "antd";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/problem";
import type { FieldValues, FormField } from "../../api/schemas";
import { handedIn } from "../../fields/check";
import type { CaseView } from "../../shown/cases";
import { useProblemText } from "../../texts/problemText";
import { useCaseAct } from "../acts/useCaseAct";
import { giveOrder, previewOrder, type Order } from "./orders";

interface Asked {
  readonly view: CaseView;
  readonly order: Order;
  readonly fields: readonly FormField[];
  readonly form: FormInstance;
  readonly onClose: () => void;
}

/**
 * Giving an order: filled in, previewed, given as it was previewed. What is refused of a field shows at the field. Where the case has moved
 * on meanwhile, it is previewed once more and nothing is done unseen.
 */
export function useOrder({ view, order, fields, form, onClose }: Asked) {
  const { t } = useTranslation();
  const words = useProblemText();
  const { id, number } = view.summary;
  const preview = useMutation({
    mutationFn: (entered: FieldValues) => previewOrder(id, order.name, entered),
    onError: (problem) => {
      showAt(form, problem, fields);
    },
  });
  const entered = () => handedIn(fields, form.getFieldsValue() as Record<string, unknown>);
  const giving = useCaseAct(
    (stamp: string) => giveOrder(id, order.name, entered(), stamp),
    t("orders.done", { number, order: order.called }),
    onClose,
  );
  const moved = giving.error instanceof Problem && giving.error.code === "case-moved-on";
  const failed = moved ? null : (giving.error ?? preview.error);
  return {
    preview: preview.data ?? null,
    busy: preview.isPending || giving.isPending,
    problem: moved ? t("orders.stale") : failed && !isOfFields(failed) ? words(failed) : null,
    ask: () => {
      giving.reset();
      showAt(form, null, fields);
      preview.mutate(entered());
    },
    back: () => {
      giving.reset();
      preview.reset();
    },
    give: () => {
      if (preview.data)
        giving.mutate(preview.data.stamp, {
          onError: (problem) => {
            if (problem instanceof Problem && problem.code === "case-moved-on") preview.mutate(entered());
          },
        });
    },
  };
}

function isOfFields(problem: Error): boolean {
  return problem instanceof Problem && problem.fields.length > 0;
}

/** Puts what is wrong below its field and goes to the first; the others lose what was said of them. */
function showAt(form: FormInstance, problem: Error | null, fields: readonly FormField[]) {
  const problems = problem instanceof Problem ? problem.fields : [];
  const texts = new Map(problems.map(({ field, text }) => [field, text]));
  form.setFields(fields.map(({ name }) => ({ name, errors: texts.has(name) ? [texts.get(name) ?? ""] : [] })));
  const [first] = problems;
  if (first) form.scrollToField(first.field, { focus: true, block: "center" });
}
