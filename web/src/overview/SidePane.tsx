import { Segmented } from "antd";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { Overview } from "./overview";
import { measures, readMeasure, writeMeasure, type Measure, type Side } from "./measures";
import { questionOf } from "./questions";
import { QuestionPane } from "./QuestionPane";
import { only } from "../parts/looks/only";
import { segments } from "../parts/looks/segments";

interface Props {
  readonly side: Side;
  readonly overview: Overview;
}

/** The cases by unit, level or route. What is counted is chosen here and kept in the address. */
export function SidePane({ side, overview }: Props) {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const measure = readMeasure(address, side);
  const question = useMemo(() => questionOf(overview, side, measure, t), [overview, side, measure, t]);
  return (
    <QuestionPane question={question}>
      <Segmented<Measure>
        className={`${only("screen")} ${segments}`}
        size="small"
        aria-label={t(`overview.by.${side}`)}
        value={measure}
        options={measures.map((value) => ({ value, label: t(`overview.figure.${value}`) }))}
        onChange={(chosen) => {
          setAddress((now) => writeMeasure(now, side, chosen), { replace: true, preventScrollReset: true });
        }}
      />
    </QuestionPane>
  );
}
