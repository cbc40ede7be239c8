import { Alert } from "antd";
import { Problem } from "../../api/problem";
import { Lines } from "../../parts/Lines";
import { useProblemText } from "../../texts/problemText";

/** The sentence and each place that it speaks of. */
export function Refusal({ problem }: { readonly problem: unknown }) {
  const words = useProblemText();
  const said = words(problem);
  const fields = problem instanceof Problem ? problem.fields.filter(({ text }) => !said.includes(text)) : [];
  return (
    <Alert
      role="alert"
      type="error"
      title={said}
      description={
        fields.length > 0 ? (
          <Lines>
            {fields.map(({ field, text }) => (
              <li key={field + text}>{text}</li>
            ))}
          </Lines>
        ) : undefined
      }
    />
  );
}
