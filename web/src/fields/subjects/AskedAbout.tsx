import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { tone } from "../../parts/looks/tone";
import { meantBy } from "./SubjectChip";
import { outside, type FoundSubject } from "./subjects";

interface Props {
  readonly chosen: readonly string[];
  readonly found: ReadonlyMap<string, FoundSubject>;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Asks who is meant by what may be several, or is only like somebody: one click puts the answer in its place. */
export function AskedAbout({ chosen, found, onChange }: Props) {
  const { t } = useTranslation();
  const unclear = chosen.flatMap((one) => {
    const it = found.get(one);
    return it?.as === "Unclear" ? [it] : [];
  });
  const put = (text: string, answer: string) => {
    onChange([...new Set(chosen.map((one) => (one === text ? answer : one)))]);
  };
  return unclear.map(({ name: text, meant }) => (
    <div key={text} role="group" className={tone("warn")} aria-label={t("fields.subjects.ask", { text })}>
      {t("fields.subjects.ask", { text })}
      {meant.map((one) => (
        <Button
          key={one.code}
          type="link"
          size="small"
          onClick={() => {
            put(text, one.code);
          }}
        >
          {meantBy({ meant: [one] }, t)}
        </Button>
      ))}
      <Button
        type="link"
        size="small"
        onClick={() => {
          put(text, outside + text);
        }}
      >
        {t("fields.subjects.nobody")}
      </Button>
    </div>
  ));
}
