import { useQuery } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import type { TFunction } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorState } from "../parts/ErrorState";
import { LoadingRows } from "../parts/Loading";
import { classesOf } from "../parts/looks/classes";
import { pane } from "../parts/looks/pane";
import { tone } from "../parts/looks/tone";
import { useMoments } from "../time/useMoments";
import { PeopleTable } from "./PeopleTable";
import { PersonForm } from "./PersonForm";
import { deputyRole, headRole, unitQuery, type Roster, type UnitRoster } from "./roster";
import { wayTo } from "./tree";
import { UnitForm } from "./UnitForm";
import styles from "./UnitPane.module.css";

const css = classesOf(styles);

interface Props {
  readonly code: string;
  readonly roster: Roster;
}

/** A unit: who heads it, who is there and how each stands, and what it lacks. */
export function UnitPane({ code, roster }: Props) {
  const unit = useQuery(unitQuery(code));
  return (
    <section className={`${pane} ${css("unit")}`} aria-busy={unit.isFetching}>
      {unit.data ? (
        <Shown shown={unit.data} roster={roster} />
      ) : unit.isError ? (
        <ErrorState problem={unit.error} onRetry={() => void unit.refetch()} />
      ) : (
        <LoadingRows />
      )}
    </section>
  );
}

interface ShownProps {
  readonly shown: UnitRoster;
  readonly roster: Roster;
}

function Shown({ shown, roster }: ShownProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<"unit" | "person" | null>(null);
  const close = () => {
    setOpen(null);
  };
  return (
    <>
      <Head
        shown={shown}
        roster={roster}
        onChange={() => {
          setOpen("unit");
        }}
      />
      {shown.people.length > 0 ? (
        <PeopleTable shown={shown} roster={roster} />
      ) : (
        <p className={tone("quiet")}>
          {t("people.unit.empty")}{" "}
          <Button
            type="link"
            size="small"
            onClick={() => {
              setOpen("person");
            }}
          >
            {t("people.person.add")}
          </Button>
        </p>
      )}
      <Lacks shown={shown} />
      {open === "unit" && <UnitForm roster={roster} shown={shown} onClose={close} />}
      {open === "person" && <PersonForm roster={roster} unit={shown.unit.code} onClose={close} />}
    </>
  );
}

function Head({ shown, roster, onChange }: ShownProps & { readonly onChange: () => void }) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const above = wayTo(roster.units, shown.unit.code).slice(0, -1);
  return (
    <div className={css("head")}>
      <div>
        <h2>{shown.unit.name}</h2> <span className={tone("quiet")}>{headsOf(shown, t)}</span>
        <p className={css("line")}>
          {above.length > 0 && t("people.unit.above", { way: above.map(({ name }) => name).join(" › ") })}{" "}
          {shown.changedAt &&
            t("people.unit.changed", { name: shown.changedBy?.name ?? "", time: moment(shown.changedAt) })}
        </p>
      </div>
      <Button type="link" size="small" onClick={onChange}>
        {t("people.unit.change")}
      </Button>
    </div>
  );
}

/** Who heads it, and who stands in. */
function headsOf({ people }: UnitRoster, t: TFunction): string {
  const named = (role: string) =>
    people
      .filter((person) => person.leftAt === null && person.roles.some(({ code }) => code === role))
      .map(({ name }) => name)
      .join(t("parts.and"));
  const [heads, deputies] = [named(headRole), named(deputyRole)];
  return [
    heads ? t("people.unit.head", { name: heads }) : t("people.unit.noHead"),
    ...(deputies ? [t("people.unit.deputy", { name: deputies })] : []),
  ].join(" · ");
}

function Lacks({ shown }: Pick<ShownProps, "shown">) {
  const { t } = useTranslation();
  return shown.lacking.map(({ role, procedures }) => (
    <Alert
      key={role.code}
      type="warning"
      className={css("lack")}
      title={t("people.unit.lacks", { role: role.name, procedures: procedures.join(t("parts.and")) })}
    />
  ));
}
