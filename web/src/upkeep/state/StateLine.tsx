import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Right } from "../../api/schemas";
import { classesOf } from "../../parts/looks/classes";
import { tone, type Tone } from "../../parts/looks/tone";
import { mendedAt, type SystemLight, type SystemLine } from "./state";
import styles from "./SystemPage.module.css";

const css = classesOf(styles);

const looks: Readonly<Record<SystemLight, readonly [shape: string, tone: Tone]>> = {
  Well: ["○", "good"],
  Look: ["◐", "warn"],
  Broken: ["●", "bad"],
};

interface Props {
  readonly line: SystemLine;
  readonly rights: readonly Right[];
}

/** One part: its light by shape and word, how it is, and where it is mended. */
export function StateLine({ line, rights }: Props) {
  const { t } = useTranslation();
  const [shape, colour] = looks[line.light];
  const place = mendedAt(line.part, rights);
  return (
    <li>
      <strong>{t(`upkeep.state.part.${line.part}`)}</strong>
      <span className={tone(colour)}>
        <span aria-hidden="true">{shape}</span> {t(`upkeep.state.light.${line.light}`)}
      </span>
      <span className={css("text")}>{line.text}</span>
      {place && <Link to={place.path}>{t(`upkeep.state.mend.${place.name}`)}</Link>}
    </li>
  );
}
