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

/** The cases of a group by their numbers, with what can be done with each by itself. */
export function CaseNumbers({ group: { numbers, count }, single }: Props) {
  const { t } = useTranslation();
  const [all, showAll] = useState(false);
  const shown = all ? numbers : numbers.slice(0, first);
  return (
    <div className={css("numbers")}>
      <ul aria-label={t("moving.numbers")}>
        {shown.map((number) => (
          <li key={number}>
            <CaseNumber number={number} />
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
      {shown.length < numbers.length && (
        <Button
          type="link"
          size="small"
          onClick={() => {
            showAll(true);
          }}
        >
          {t("moving.showAll", { count: numbers.length })}
        </Button>
      )}
      {numbers.length < count && <p className={tone("quiet")}>{t("moving.more", { count: count - numbers.length })}</p>}
    </div>
  );
}

/** Leads to the case for whoever may read cases. */
function CaseNumber({ number }: { readonly number: string }) {
  if (!useMay("read-cases")) return number;
  return <Link to={`/cases?${new URLSearchParams({ text: number }).toString()}`}>{number}</Link>;
}
