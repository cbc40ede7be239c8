import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { PlainTable } from "../parts/PlainTable";
import { tone } from "../parts/looks/tone";
import { dayIn } from "../time/moments";
import { AccountRecord } from "./AccountRecord";
import { Leaving } from "./Leaving";
import { NewPassword } from "./NewPassword";
import { PersonActs, type PersonAct } from "./PersonActs";
import { PersonForm } from "./PersonForm";
import type { Roster, RosterPerson, UnitRoster } from "./roster";

interface Props {
  readonly shown: UnitRoster;
  readonly roster: Roster;
}

interface Opened {
  readonly person: RosterPerson;
  readonly act: PersonAct;
}

/** The people of a unit: how each can be reached, what is open with them, whether they are there. */
export function PeopleTable({ shown, roster }: Props) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<Opened | null>(null);
  const heads = (["name", "posts", "mail", "open", "state", "acts"] as const).map((head) => t(`people.table.${head}`));
  return (
    <>
      <PlainTable label={t("people.table.label", { unit: shown.unit.name })} heads={heads} grows stacks>
        {shown.people.map((person) => (
          <Line
            key={person.code}
            person={person}
            onAct={(act) => {
              setOpened({ person, act });
            }}
          />
        ))}
      </PlainTable>
      {opened && (
        <Dialog
          opened={opened}
          shown={shown}
          roster={roster}
          onClose={() => {
            setOpened(null);
          }}
        />
      )}
    </>
  );
}

function Dialog({ opened, shown, roster, onClose }: Props & { readonly opened: Opened; readonly onClose: () => void }) {
  const { person, act } = opened;
  const unit = shown.unit.code;
  if (act === "password") return <NewPassword person={person} onClose={onClose} />;
  if (act === "record") return <AccountRecord person={person} onClose={onClose} />;
  if (act === "change") return <PersonForm roster={roster} unit={unit} person={person} onClose={onClose} />;
  return <Leaving person={person} unit={unit} onClose={onClose} />;
}

interface LineProps {
  readonly person: RosterPerson;
  readonly onAct: (act: PersonAct) => void;
}

function Line({ person, onAct }: LineProps) {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row">
        <strong>{person.name}</strong> <small className={tone("quiet")}>{person.code}</small>
      </th>
      <td>{person.roles.map(({ name }) => name).join(t("parts.and"))}</td>
      <td>
        <Mail person={person} onAct={onAct} />
      </td>
      <td data-head={t("people.table.open")}>
        {person.open}
        {person.overdue > 0 && <span className={tone("bad")}> · {t("people.overdue", { count: person.overdue })}</span>}
      </td>
      <td>
        <State person={person} />
      </td>
      <td>
        <PersonActs person={person} onAct={onAct} />
      </td>
    </tr>
  );
}

function Mail({ person, onAct }: LineProps) {
  const { t } = useTranslation();
  if (person.email) return person.email;
  if (person.leftAt) return "—";
  return (
    <>
      <span className={tone("bad")}>{t("people.noMail")}</span>{" "}
      <Button
        type="link"
        size="small"
        aria-label={t("people.addMailOf", { name: person.name })}
        onClick={() => {
          onAct("change");
        }}
      >
        {t("people.addMail")}
      </Button>
    </>
  );
}

function State({ person }: Pick<LineProps, "person">) {
  const { t, i18n } = useTranslation();
  if (person.leftAt)
    return person.toHandOver > 0 ? (
      <>
        <span className={tone("bad")}>{t("people.state.leftWith", { count: person.toHandOver })}</span>{" "}
        <Link to={`/handover?person=${encodeURIComponent(person.code)}`}>{t("people.state.handOver")}</Link>
      </>
    ) : (
      <span className={tone("quiet")}>{t("people.state.left")}</span>
    );
  if (person.away)
    return (
      <span className={tone("warn")}>
        {t("people.state.away", {
          day: dayIn(person.away.until, i18n.language),
          by: person.away.by.join(t("parts.and")),
        })}
      </span>
    );
  return t("people.state.here");
}
