import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FormField } from "../../api/schemas";
import { LastAct } from "../../together/LastAct";
import { TogetherDialog } from "../../together/TogetherDialog";
import { useTogether } from "../../together/useTogether";
import type { Ticks } from "./ticks";
import { classesOf } from "../../parts/looks/classes";
import styles from "./UrgeBar.module.css";

const css = classesOf(styles);

const longestWord = 200;

/** 批量催办: presses those who have the tasks of the ticked cases; below the list, so that no row moves when one is ticked. */
export function UrgeBar({ ticks }: { readonly ticks: Ticks }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const together = useTogether(ticks.keep);
  return (
    <>
      <LastAct together={together} />
      {ticks.count > 0 && (
        <Chosen
          ticks={ticks}
          onUrge={() => {
            setAsked(true);
          }}
        />
      )}
      {asked && (
        <TogetherDialog
          act={{ name: "urge", label: t("notes.urge.open") }}
          hint=""
          fields={[word(t("notes.urge.word"))]}
          required={[]}
          tasks={ticks.tasks}
          together={together}
          onClose={() => {
            setAsked(false);
          }}
        />
      )}
    </>
  );
}

function Chosen({ ticks, onUrge }: { readonly ticks: Ticks; readonly onUrge: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={css("urge")} role="group" aria-label={t("cases.urge.label")}>
      <span>{t("cases.urge.chosen", { count: ticks.count, tasks: ticks.tasks.length })}</span>
      <Button size="small" type="primary" onClick={onUrge}>
        {t("cases.urge.open")}
      </Button>
      <Button
        size="small"
        type="link"
        onClick={() => {
          ticks.all(false);
        }}
      >
        {t("cases.urge.clear")}
      </Button>
    </div>
  );
}

/** The one field of the act, as the service reads it. */
function word(label: string): FormField {
  return {
    name: "word",
    label,
    type: "Text",
    required: false,
    requiredFor: [],
    onlyFor: [],
    maxLength: longestWord,
    pattern: null,
    patternText: null,
    min: null,
    max: null,
    choices: [],
    hint: null,
  };
}
