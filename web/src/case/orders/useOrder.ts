import { useMutation } from "@tanstack/react-query";
import type { FormInstance } from "antd";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/problem";
import type { FieldValues, FormField } from "../../api/schemas";
import { handedIn } from "../../fields/check";
import type { CaseView } from "../../shown/cases";
import { useProblemText } from "../../texts/problemText";
import { useCaseAct } from "../../shown/useCaseAct";
import { hasMovedOn } from "../previewed/usePreviewed";
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
export function useOrder(asked: Asked) {
  const { fields, form } = asked;
  const entered = () => handedIn(fields, form.getFieldsValue() as Record<string, unknown>);
  const preview = usePreview(asked);
  const giving = useGiving(asked, () => {
    preview.mutate(entered());
  });
  return {
    ahead: preview.data ?? null,
    busy: preview.isPending || giving.isPending,
    problem: useSaid(giving.error, preview.error),
    next: () => {
      giving.reset();
      showAt(form, null, fields);
      preview.mutate(entered());
    },
    back: () => {
      giving.reset();
      preview.reset();
    },
    give: () => {
      if (preview.data) giving.mutate({ entered: entered(), stamp: preview.data.stamp });
    },
  };
}

function usePreview({ view, order, fields, form }: Asked) {
  return useMutation({
    mutationFn: (entered: FieldValues) => previewOrder(view.summary.id, order.name, entered),
    onError: (problem: Error) => {
      showAt(form, problem, fields);
    },
  });
}

interface Given {
  readonly entered: FieldValues;
  readonly stamp: string;
}

function useGiving({ view, order, onClose }: Asked, previewAgain: () => void) {
  const { t } = useTranslation();
  const { id, number } = view.summary;
  const giving = useCaseAct(
    ({ entered, stamp }: Given) => giveOrder(id, order.name, entered, stamp),
    t("orders.done", { number, order: order.called }),
    onClose,
  );
  return {
    ...giving,
    mutate: (given: Given) => {
      giving.mutate(given, {
        onError: (problem: Error) => {
          if (hasMovedOn(problem)) previewAgain();
        },
      });
    },
  };
}

/** What is said in the dialog; what is wrong with single fields is said there. */
function useSaid(ofGiving: Error | null, ofPreview: Error | null): string | null {
  const { t } = useTranslation();
  const words = useProblemText();
  if (hasMovedOn(ofGiving)) return t("orders.stale");
  const failed = ofGiving ?? ofPreview;
  return failed && !isOfFields(failed) ? words(failed) : null;
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
