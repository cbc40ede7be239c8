import { useQuery } from "@tanstack/react-query";
import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { peopleQuery } from "../office/people";
import { classesOf } from "../parts/looks/classes";
import { tone } from "../parts/looks/tone";
import { unitAddress, type RosterUnit } from "./roster";
import { branchesOf } from "./tree";
import styles from "./UnitTree.module.css";

const css = classesOf(styles);

interface Props {
  readonly units: readonly RosterUnit[];
  readonly shown: string | null;
}

/** The units under each other with how many people each has; what is typed finds units and people. */
export function UnitTree({ units, shown }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const sought = typed.trim().toLowerCase();
  return (
    <nav className={css("tree")} aria-label={t("people.units")}>
      <Input
        allowClear
        aria-label={t("people.find")}
        placeholder={t("people.find")}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
      />
      {sought ? <Found units={units} sought={sought} /> : <All units={units} shown={shown} />}
    </nav>
  );
}

function All({ units, shown }: Props) {
  const { t } = useTranslation();
  return (
    <ul className={css("lines")}>
      {branchesOf(units).map(({ unit, depth, people }) => (
        <li key={unit.code}>
          <Link
            to={unitAddress(unit.code)}
            className={css("line")}
            aria-current={unit.code === shown}
            style={{ paddingInlineStart: 12 + depth * 16 }}
            data-top={depth === 0 || undefined}
          >
            <span>{unit.name}</span>
            <span className={css("count")} title={t("people.count", { count: people })}>
              {people}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

const most = 50;

function Found({ units, sought }: { readonly units: readonly RosterUnit[]; readonly sought: string }) {
  const { t } = useTranslation();
  const people = useQuery(peopleQuery).data ?? [];
  const has = (...texts: readonly string[]) => texts.some((text) => text.toLowerCase().includes(sought));
  const found = [
    ...units.filter(({ name }) => has(name)).map(({ code, name }) => ({ key: `u ${code}`, unit: code, name, in: "" })),
    ...people
      .filter(({ name, code }) => has(name, code))
      .map(({ code, name, unit, unitName }) => ({ key: `p ${code}`, unit, name, in: unitName })),
  ].slice(0, most);
  return (
    <ul className={css("lines")} aria-label={t("people.found")}>
      {found.map((one) => (
        <li key={one.key}>
          <Link to={unitAddress(one.unit)} className={css("line")}>
            <span>{one.name}</span>
            <span className={css("count")}>{one.in}</span>
          </Link>
        </li>
      ))}
      {found.length === 0 && <li className={tone("quiet")}>{t("people.foundNone")}</li>}
    </ul>
  );
}
