import { Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import type { Schema } from "../../api/schemas";
import { Moment } from "../../time/Moment";
import { classesOf } from "../../parts/looks/classes";
import styles from "./ChangesByAuthor.module.css";

const css = classesOf(styles);

interface Props {
  readonly changes: readonly Schema<"ChangesOfAuthor">[];
  /** Code of whoever looks: their own changes need no tick. */
  readonly own: string;
  /** Numbers of the ticked ones; left out where nothing is to be ticked. */
  readonly seen?: readonly number[];
  readonly onSee?: (seen: readonly number[]) => void;
}

/** Who changed what, as sentences. */
export function ChangesByAuthor({ changes, own, seen = [], onSee }: Props) {
  const { t } = useTranslation();
  if (changes.length === 0) return <p>{t("procedures.publish.noChanges")}</p>;
  return (
    <ol className={css("changes")}>
      {changes.map((one) => (
        <li key={one.number}>
          <div className={css("who")}>
            {one.author.name} · <Moment at={one.at} />
          </div>
          <ul>
            {one.changes.map((change, index) => (
              <li key={index}>{change.text}</li>
            ))}
          </ul>
          {onSee && one.author.code !== own && (
            <Checkbox
              checked={seen.includes(one.number)}
              onChange={(event) => {
                onSee(event.target.checked ? [...seen, one.number] : seen.filter((number) => number !== one.number));
              }}
            >
              {t("procedures.publish.seen", { who: one.author.name })}
            </Checkbox>
          )}
        </li>
      ))}
    </ol>
  );
}
