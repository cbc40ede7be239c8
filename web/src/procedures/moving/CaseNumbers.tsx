import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { classesOf } from "../../parts/looks/classes";
import { tone } from "../../parts/looks/tone";
import { useMay } from "../../session/session";
import type { MoveGroup } from "./calls";
import styles from "./Moving.module.css";

const css = classesOf(styles);

/** Cases that are listed before one asks for all of them. */
const first = 30;

/** What can be done with a single case. */
export interface SingleAct {
  readonly face: string;
  /** As it is read out, with the case that it is done to. */
  readonly label: (number: string) => string;
  readonly act: (number: string) => void;
}

interface Props {
  readonly group: MoveGroup;
  readonly single: SingleAct | undefined;
}

/** The cases of a group by their numbers, where each stands, and what can be done with it by itself. */
export function CaseNumbers({ group: { cases, count }, single }: Props) {
  const { t } = useTranslation();
  const [all, showAll] = useState(false);
  const shown = all ? cases : cases.slice(0, first);
  return (
    <div className={css("numbers")}>
      <ul aria-label={t("moving.numbers")}>
        {shown.map(({ number, steps, units }) => (
          <li key={number}>
            <CaseNumber number={number} />{" "}
            <span className={tone("quiet")}>
              {[steps.join(t("parts.and")), units.join(t("parts.and"))].filter((words) => words !== "").join(" · ")}
            </span>
            {single && (
              <Button
                type="link"
                size="small"
                aria-label={single.label(number)}
                onClick={() => {
                  single.act(number);
                }}
              >
                {single.face}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {shown.length < cases.length && (
        <Button
          type="link"
          size="small"
          onClick={() => {
            showAll(true);
          }}
        >
          {t("moving.showAll", { count: cases.length })}
        </Button>
      )}
      {cases.length < count && <p className={tone("quiet")}>{t("moving.more", { count: count - cases.length })}</p>}
    </div>
  );
}

/** Leads to the case for whoever may read cases. */
function CaseNumber({ number }: { readonly number: string }) {
  if (!useMay("read-cases")) return number;
  return <Link to={`/cases?${new URLSearchParams({ text: number }).toString()}`}>{number}</Link>;
}
