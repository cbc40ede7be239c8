import { useState } from "react";
import { useTranslation } from "react-i18next";
import { classesOf } from "../../parts/looks/classes";
import { tone } from "../../parts/looks/tone";
import type { MoveGroup } from "./calls";
import { CaseFilter } from "./CaseFilter";
import { CaseNumbers, type SingleAct } from "./CaseNumbers";
import { anything, fateOf, fates, found, type Sought } from "./groups";
import styles from "./Moving.module.css";

const css = classesOf(styles);

interface Props {
  readonly groups: readonly MoveGroup[];
  /** What can be done with single cases of a group. */
  readonly singleOf?: ((group: MoveGroup) => SingleAct | undefined) | undefined;
}

/** The cases, those of one fate and one reason together, to be looked through. */
export function CaseGroups({ groups, singleOf }: Props) {
  const { t } = useTranslation();
  const [sought, seek] = useState<Sought>(anything);
  const shown = found(groups, sought);
  return (
    <section aria-label={t("moving.cases")}>
      <CaseFilter groups={groups} sought={sought} onSeek={seek} />
      {shown.length === 0 && <p className={tone("quiet")}>{t("moving.noneFound")}</p>}
      <ul className={css("groups")}>
        {shown.map((group) => (
          <Group key={keyOf(group)} group={group} narrowed={sought.number.trim() !== ""} single={singleOf?.(group)} />
        ))}
      </ul>
    </section>
  );
}

function keyOf({ from, verdict, answer, step, reason }: MoveGroup): string {
  return [from, verdict, answer, step, reason].join(" ");
}

interface GroupProps {
  readonly group: MoveGroup;
  /** Whether its numbers are the ones that were looked for. */
  readonly narrowed: boolean;
  readonly single: SingleAct | undefined;
}

function Group({ group, narrowed, single }: GroupProps) {
  const { t } = useTranslation();
  const fate = fateOf(group);
  const look = fates[fate];
  return (
    <li>
      <details open={narrowed || undefined}>
        <summary>
          <span className={`${css("fate")} ${tone(look.tone) ?? ""}`}>
            <span aria-hidden="true">{look.sign} </span>
            {t(`moving.fate.${fate}`)}
          </span>
          <strong>{t("moving.count", { count: group.count })}</strong>
          <span className={tone("quiet")}>{t("procedures.version", { version: group.from })}</span>
          <span className={css("why")}>{group.reason ?? t(`moving.why.${fate}`)}</span>
        </summary>
        <CaseNumbers group={group} single={single} />
      </details>
    </li>
  );
}
