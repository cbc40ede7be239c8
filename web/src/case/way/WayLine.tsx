import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../shown/cases";
import { Moment } from "../../time/Moment";
import { useMoments } from "../../time/useMoments";
import { tone } from "../../parts/looks/tone";
import { classesOf } from "../../parts/looks/classes";
import { wayQuery } from "../oneCase";
import { shortened, stationsOf, type Gap, type Station } from "./stations";
import styles from "./WayLine.module.css";

const css = classesOf(styles);

/** 办理进度. What is done, where it stands, and what comes by when if all goes as usual, on one line. */
export function WayLine({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(false);
  const way = useQuery(wayQuery(view.summary.id)).data;
  if (!way) return <div className={css("way-line")} />;
  const stations = stationsOf(view, way);
  return (
    <ol className={css("way-line")} aria-label={t("case.way.label")}>
      {(whole ? stations : shortened(stations)).map((one) =>
        one.kind === "gap" ? (
          <Between
            key={one.of}
            gap={one}
            onShow={() => {
              setWhole(true);
            }}
          />
        ) : (
          <Stop key={`${one.kind} ${one.step}`} station={one} />
        ),
      )}
      {view.summary.status === "Open" && (
        <li className={css("ahead")}>
          <EndWords ends={way.ends} endsBy={way.endsBy} />
        </li>
      )}
    </ol>
  );
}

function Stop({ station }: { readonly station: Station }) {
  const { t } = useTranslation();
  const { due } = useMoments();
  return (
    <li className={css(station.kind)} aria-current={station.kind === "now" ? "step" : undefined}>
      <span>{station.registered ? t("case.way.registered") : station.name}</span>
      {station.times > 1 && <span className={tone("quiet")}> {t("case.way.times", { number: station.times })}</span>}
      {station.at !== null && (
        <span className={css("way-time")}>
          {" "}
          {station.kind === "done" ? <Moment at={station.at} /> : t("case.way.until", { at: due(station.at) })}
        </span>
      )}
    </li>
  );
}

function Between({ gap, onShow }: { readonly gap: Gap; readonly onShow: () => void }) {
  const { t } = useTranslation();
  return (
    <li className={css(gap.of)}>
      <Button type="link" size="small" title={t("case.way.shows")} onClick={onShow}>
        {t(gap.of === "done" ? "case.way.passed" : "case.way.later", { count: gap.count })}
      </Button>
    </li>
  );
}

interface EndProps {
  readonly ends: boolean;
  readonly endsBy: string | null;
}

function EndWords({ ends, endsBy }: EndProps) {
  const { t } = useTranslation();
  const { due } = useMoments();
  if (!ends) return t("case.way.decided");
  return endsBy === null ? t("case.way.end") : t("case.way.endsBy", { at: due(endsBy) });
}
