import { Button } from "antd";
import { useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "@tanstack/react-query";
import type { FieldValue, FieldValues } from "../../../api/schemas";
import { FixedFieldInput } from "../../../fields/FixedFieldInput";
import { fixedField, useFixedFields, type FixedField } from "../../../fields/fixedFields";
import { labelIdOf } from "../../../fields/inputs/labelIdOf";
import { MomentInput } from "../../../fields/inputs/TimeInput";
import { isEmpty } from "../../../fields/isEmpty";
import { typeOf } from "../../../fields/fieldTypes";
import { classesOf } from "../../../parts/looks/classes";
import { Spring } from "../../../parts/Spring";
import { termsQuery } from "../../procedures";
import type { Opening } from "../script";
import type { WalkInHand } from "../useWalk";
import { useVirtualTime } from "../virtualTime";
import styles from "./WalkPane.module.css";

const css = classesOf(styles);

/** What a case is told apart by most; the others are behind 更多. */
const few = ["level", "source", "category", "subjects"];
const pause = 400;

/** How the case begins: the clock, and what would be registered. Every change walks the same moves anew. */
export function StartFields({ walk }: { readonly walk: WalkInHand }) {
  const { t } = useTranslation();
  const { whole } = useVirtualTime();
  const [opening, enter] = useOpening(walk);
  // What is done next, and what came of it, stand where one looks: the form folds away as soon as something was done.
  const begun = walk.script.moves.length > 0;
  const [asked, ask] = useState<boolean | null>(null);
  const [before, follow] = useState(begun);
  if (before !== begun) {
    follow(begun);
    ask(null);
  }
  const open = asked ?? !begun;
  const now = walk.states.at(-1)?.now ?? opening.start;
  return (
    <div className={css("box")}>
      <div className={css("line")}>
        <span className={css("quiet")}>{t("rehearsal.start.clock")}</span>
        <time className={css("clock")} dateTime={now}>
          {whole(now)}
        </time>
        <Spring />
        <Button
          type="link"
          size="small"
          aria-expanded={open}
          onClick={() => {
            ask(!open);
          }}
        >
          {t(open ? "rehearsal.start.fold" : "rehearsal.start.change")}
        </Button>
      </div>
      {open && <Fields opening={opening} onEnter={enter} />}
    </div>
  );
}

interface FieldsProps {
  readonly opening: Opening;
  readonly onEnter: (opening: Opening) => void;
}

function Fields({ opening, onEnter }: FieldsProps) {
  const { t } = useTranslation();
  const [more, setMore] = useState(false);
  const asked = useAsked();
  const shown = asked.filter(({ name }) => more || few.includes(name) || name in opening.fields);
  return (
    <div className={css("fields")}>
      <Named id="rehearsal-start" label={t("rehearsal.start.at")}>
        <MomentInput
          id="rehearsal-start"
          value={opening.start}
          onChange={(start) => {
            if (typeof start === "string" && start !== "") onEnter({ ...opening, start });
          }}
        />
      </Named>
      {shown.map((field) => (
        <Named key={field.name} id={idOf(field)} label={field.label} wide={typeOf(field).wide ?? false}>
          <FixedFieldInput
            field={field}
            clearable
            id={idOf(field)}
            value={opening.fields[field.name]}
            onChange={(value) => {
              onEnter({ ...opening, fields: withField(opening.fields, field.name, value) });
            }}
          />
        </Named>
      ))}
      {!more && (
        <Button
          type="link"
          size="small"
          onClick={() => {
            setMore(true);
          }}
        >
          {t("rehearsal.start.more")}
        </Button>
      )}
    </div>
  );
}

interface NamedProps {
  readonly id: string;
  readonly label: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

function Named({ id, label, wide = false, children }: NamedProps) {
  return (
    <div className={css(wide && "wide")}>
      <label htmlFor={id} id={labelIdOf(id)}>
        {label}
      </label>
      {children}
    </div>
  );
}

function idOf({ name }: FixedField) {
  return `rehearsal-${name}`;
}

/** What is entered, at once here; in the walk when one has stopped typing. */
function useOpening(walk: WalkInHand) {
  const { script, begin } = walk;
  const [opening, setOpening] = useState<Opening>({
    start: script.start,
    fields: (script.fields ?? {}) as FieldValues,
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const enter = (next: Opening) => {
    setOpening(next);
    clearTimeout(timer.current);
    // A moment is no text that one is still typing: what is done next counts from it.
    if (next.start !== opening.start) {
      begin(next);
      return;
    }
    timer.current = setTimeout(() => {
      begin(next);
    }, pause);
  };
  return [opening, enter] as const;
}

/** The fixed fields that a case may begin with, those that matter most first; a category is one of those that the office has. */
function useAsked(): readonly FixedField[] {
  const categories = useQuery(termsQuery).data?.categories ?? [];
  const asked = useFixedFields().filter(({ registered }) => registered);
  const [first, others] = [true, false].map((is) => asked.filter(({ name }) => few.includes(name) === is));
  const byWeight = first?.toSorted((one, other) => few.indexOf(one.name) - few.indexOf(other.name)) ?? [];
  return [...byWeight, ...(others ?? [])].map((field) =>
    field.name === "category" && categories.length > 0
      ? fixedField({ ...field, type: "Choice", choices: categories.map((value) => ({ value, label: value })) })
      : field,
  );
}

function withField(fields: FieldValues, name: string, value: unknown): FieldValues {
  const others = Object.entries(fields).filter(([key]) => key !== name);
  return Object.fromEntries(isEmpty(value) ? others : [...others, [name, value as FieldValue]]);
}
