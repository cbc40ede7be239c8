import { useQuery } from "@tanstack/react-query";
import { Checkbox, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Lines } from "../../parts/Lines";
import { tone } from "../../parts/looks/tone";
import { useSettled } from "../../parts/useSettled";
import { useProblemText } from "../../texts/problemText";
import { useMoments } from "../../time/useMoments";
import { mergeableQuery, type MergeableCase } from "./merging";

const pause = 350;

interface Props {
  readonly caseId: number;
  readonly chosen: ReadonlyMap<number, MergeableCase>;
  readonly onChoose: (one: MergeableCase, isChosen: boolean) => void;
}

/** Which cases are merged: first those that are likely to be the same thing, then whatever is searched for. What was chosen stays. */
export function MergeChoice({ caseId, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const words = useProblemText();
  const [text, setText] = useState("");
  const sought = useSettled(text.trim(), pause);
  const found = useQuery(mergeableQuery(caseId, sought));
  const offered = found.data ?? [];
  const kept = [...chosen.values()].filter(({ id }) => offered.every((one) => one.id !== id));
  return (
    <>
      <Input
        type="search"
        allowClear
        aria-label={t("merging.search")}
        placeholder={t("merging.search")}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
        }}
      />
      <p role="status" className={tone("quiet")}>
        {found.isError ? words(found.error) : t(`merging.found.${stateOf(found.isPending, sought, offered.length)}`)}
      </p>
      <Lines>
        {[...kept, ...offered].map((one) => (
          <li key={one.id}>
            <Choice one={one} isChosen={chosen.has(one.id)} onChoose={onChoose} />
          </li>
        ))}
      </Lines>
    </>
  );
}

function stateOf(isPending: boolean, sought: string, count: number) {
  if (isPending) return "looking";
  if (count === 0) return sought === "" ? "noneLikely" : "none";
  return sought === "" ? "likely" : "found";
}

interface ChoiceProps extends Pick<Props, "onChoose"> {
  readonly one: MergeableCase;
  readonly isChosen: boolean;
}

function Choice({ one, isChosen, onChoose }: ChoiceProps) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  return (
    <Checkbox
      checked={isChosen}
      disabled={one.whyNot !== null}
      onChange={({ target }) => {
        onChoose(one, target.checked);
      }}
    >
      {t("shown.same.case", { number: one.number, title: one.title })}
      <span className={tone("quiet")}> {t("merging.received", { at: moment(one.receivedAt) })}</span>
      {one.whyNot !== null && <div className={tone("warn")}>{one.whyNot}</div>}
    </Checkbox>
  );
}
