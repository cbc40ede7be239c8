import { useTranslation } from "react-i18next";
import { classesOf } from "../../parts/looks/classes";
import { tone } from "../../parts/looks/tone";
import { signOf, type ProcedureChange } from "./drawnDifference";
import styles from "./Versions.module.css";

const css = classesOf(styles);

const tones = { added: "good", removed: "bad", changed: "warn" } as const;

interface Props {
  readonly changes: readonly ProcedureChange[];
  /** The step whose card is chosen. */
  readonly chosen: string | null;
  readonly onShow: (step: string) => void;
}

/** The differences as sentences; one about a step brings its card into the picture. */
export function ChangeList({ changes, chosen, onShow }: Props) {
  const { t } = useTranslation();
  if (changes.length === 0) return <p className={css("changes")}>{t("versions.alike")}</p>;
  return (
    <ul className={css("changes")} aria-label={t("versions.changes")} tabIndex={0}>
      {changes.map((change, index) => (
        <li key={index} className={css(chosen !== null && change.step === chosen && "shown")}>
          <span className={`${css("sign")} ${tone(tones[signOf(change)])}`}>
            {t(`versions.sign.${signOf(change)}`)}
          </span>
          <Sentence change={change} onShow={onShow} />
        </li>
      ))}
    </ul>
  );
}

function Sentence({ change: { step, text }, onShow }: { readonly change: ProcedureChange } & Pick<Props, "onShow">) {
  if (step === null) return <span className={css("sentence")}>{text}</span>;
  return (
    <button
      type="button"
      className={css("sentence")}
      onClick={() => {
        onShow(step);
      }}
    >
      {text}
    </button>
  );
}
