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

interface Props {
  readonly group: MoveGroup;
  readonly onUndo: ((numbers: readonly string[]) => void) | undefined;
}

/** The cases of a group by their numbers; each can be put back by itself where it was moved. */
export function CaseNumbers({ group: { numbers, count, from }, onUndo }: Props) {
  const { t } = useTranslation();
  const [all, showAll] = useState(false);
  const shown = all ? numbers : numbers.slice(0, first);
  return (
    <div className={css("numbers")}>
      <ul aria-label={t("moving.numbers")}>
        {shown.map((number) => (
          <li key={number}>
            <CaseNumber number={number} />
            {onUndo && (
              <Button
                type="link"
                size="small"
                aria-label={t("moving.undo.oneOf", { number, version: from })}
                onClick={() => {
                  onUndo([number]);
                }}
              >
                {t("moving.undo.one")}
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
