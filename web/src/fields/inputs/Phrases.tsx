import { useTranslation } from "react-i18next";
import { classesOf } from "../../parts/looks/classes";
import styles from "./Phrases.module.css";
import { withPhrase } from "./withPhrase";

const css = classesOf(styles);

interface Props {
  readonly phrases: readonly string[];
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** 常用语: one press writes a phrase, another takes it away again. */
export function Phrases({ phrases, text, onChange }: Props) {
  const { t } = useTranslation();
  if (phrases.length === 0) return null;
  return (
    <div role="group" aria-label={t("fields.phrases")} className={css("phrases")}>
      {phrases.map((phrase) => (
        <button
          key={phrase}
          type="button"
          className={css("phrase")}
          aria-pressed={text.includes(phrase)}
          onClick={() => {
            onChange(withPhrase(text, phrase));
          }}
        >
          {phrase}
        </button>
      ))}
    </div>
  );
}
