import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { classesOf } from "../../parts/looks/classes";
import { tone } from "../../parts/looks/tone";
import styles from "./FoundList.module.css";
import type { Found } from "./useFound";

const css = classesOf(styles);

/** The id of the list, which the box above it speaks of. */
export const foundId = "found";

export const optionId = (index: number) => `${foundId}-${index}`;

interface Props {
  readonly found: readonly Found[];
  /** Which one the arrow keys stand at; -1 for none. */
  readonly at: number;
  readonly onOpen: (found: Found) => void;
}

/** What is found while one types: by kind, each with where it is. */
export function FoundList({ found, at, onOpen }: Props) {
  const { t } = useTranslation();
  return (
    <div id={foundId} role="listbox" aria-label={t("app.found.label")} className={css("found")}>
      {found.map((one, index) => (
        <Fragment key={`${one.path} ${one.label}`}>
          {one.group !== found[index - 1]?.group && (
            <div role="presentation" className={css("group")}>
              {t(`app.found.${one.group}`)}
            </div>
          )}
          <div
            id={optionId(index)}
            role="option"
            aria-selected={index === at}
            className={css("row", index === at && "here")}
            // The box keeps the focus until the page is another.
            onPointerDown={(event) => {
              event.preventDefault();
            }}
            onClick={() => {
              onOpen(one);
            }}
          >
            <span className={css("words")}>{one.label}</span>
            <span className={tone("quiet")}>{one.note}</span>
          </div>
        </Fragment>
      ))}
    </div>
  );
}
