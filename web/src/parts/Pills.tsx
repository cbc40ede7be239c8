import { Fragment, useId } from "react";
import { classesOf } from "./looks/classes";
import { only } from "./looks/only";
import styles from "./Pills.module.css";

const css = classesOf(styles);

interface Pill {
  readonly value: string;
  readonly label: string;
  /** What is said of it beside its name. */
  readonly note?: string | undefined;
}

interface Props {
  /** What is chosen, for those who hear it. */
  readonly label: string;
  /** What stands apart is set off by a hairline. */
  readonly groups: readonly (readonly Pill[])[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
}

/** One of a few, all in sight; with the arrow keys, too. */
export function Pills({ label, groups, value, onChange }: Props) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={css("pills")}>
      {groups
        .filter((group) => group.length > 0)
        .map((group, at) => (
          <Fragment key={group[0]?.value}>
            {at > 0 && <span className={css("between")} />}
            {group.map((one) => (
              <label key={one.value} className={css("pill", one.value === value && "on")}>
                <input
                  type="radio"
                  className={only("heard")}
                  name={name}
                  checked={one.value === value}
                  onChange={() => {
                    onChange(one.value);
                  }}
                />
                {one.label}
                {one.note && <span className={css("note")}>{one.note}</span>}
              </label>
            ))}
          </Fragment>
        ))}
    </div>
  );
}
