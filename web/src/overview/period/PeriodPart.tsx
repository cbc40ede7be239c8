import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { figuresQuery, type Figures } from "./figures";
import { KeyFigures } from "./KeyFigures";
import { QualityBox, ResponsesBox } from "./SharesBox";
import { StepsBox } from "./StepsBox";
import { readStretch, writeStretch } from "./stretch";
import { StretchChoice } from "./StretchChoice";
import { TrendBox } from "./TrendBox";
import { UnitsBox } from "./UnitsBox";
import { daysWords } from "./words";
import { ErrorState } from "../../parts/ErrorState";
import { LoadingPane } from "../../parts/Loading";
import { classesOf } from "../../parts/looks/classes";
import { only } from "../../parts/looks/only";
import { tone } from "../../parts/looks/tone";
import styles from "./period.module.css";

const css = classesOf(styles);

/** The figures of a period, which the address keeps, beside those of the one before. */
export function PeriodPart() {
  const [address, setAddress] = useSearchParams();
  const stretch = readStretch(address);
  const { data, error, isPending, isError, refetch } = useQuery({
    ...figuresQuery(stretch),
    placeholderData: keepPreviousData,
  });
  return (
    <div className={css("period")}>
      <div className={css("head")}>
        <div className={only("screen")}>
          <StretchChoice
            stretch={stretch}
            shown={data}
            onChange={(chosen) => {
              setAddress((now) => writeStretch(now, chosen), { replace: true, preventScrollReset: true });
            }}
          />
        </div>
        {data && <Days figures={data} />}
      </div>
      {isPending && <LoadingPane />}
      {isError && <ErrorState problem={error} onRetry={() => void refetch()} />}
      {data && !isError && <Boxes figures={data} />}
    </div>
  );
}

function Days({ figures: { first, last, beforeFirst, beforeLast } }: { readonly figures: Figures }) {
  const { t } = useTranslation();
  return (
    <p className={tone("quiet")} role="status">
      {t("overview.period.compared", {
        days: daysWords(first, last, t),
        before: daysWords(beforeFirst, beforeLast, t),
      })}
    </p>
  );
}

function Boxes({ figures }: { readonly figures: Figures }) {
  return (
    <>
      <KeyFigures figures={figures} />
      <div className={css("boxes")}>
        <TrendBox figures={figures} />
        <UnitsBox figures={figures} />
        <StepsBox figures={figures} />
        <ResponsesBox figures={figures} />
        <QualityBox figures={figures} />
      </div>
    </>
  );
}
