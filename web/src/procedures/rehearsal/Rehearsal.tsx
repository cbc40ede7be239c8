import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useDocumentTitle } from "../../parts/documentTitle";
import { classesOf } from "../../parts/looks/classes";
import { Spring } from "../../parts/Spring";
import type { ProcedureText } from "../procedures";
import { ReplayPane } from "./replay/ReplayPane";
import { useWalk, type WalkInHand } from "./useWalk";
import { WalkPane } from "./walking/WalkPane";
import { SaveWalk } from "./walks/SaveWalk";
import { WalksButton } from "./walks/WalksButton";
import styles from "./Rehearsal.module.css";

const css = classesOf(styles);

/** One case by hand at the left, last month's cases at the right. */
export function Rehearsal({ text }: { readonly text: ProcedureText }) {
  const { t } = useTranslation();
  const walk = useWalk(text);
  useDocumentTitle(t("rehearsal.titleOf", { name: text.version.name }));
  return (
    <div className={css("rehearsal")}>
      <Head text={text} walk={walk} />
      <div className={css("columns")}>
        <WalkPane walk={walk} />
        <ReplayPane text={text} />
      </div>
    </div>
  );
}

function Head({ text, walk }: { readonly text: ProcedureText; readonly walk: WalkInHand }) {
  const { t } = useTranslation();
  const [saving, save] = useState(false);
  const { version } = text;
  const which =
    version.publishedAt === null ? t("procedures.draft") : t("procedures.version", { version: version.version });
  return (
    <header className={css("head")}>
      <Link to={`/procedures/${version.definitionId}`}>
        ‹ {version.name} {which}
      </Link>
      <h1>{t("rehearsal.title")}</h1>
      <span className={css("promise")}>{t("rehearsal.noEffect")}</span>
      <Spring />
      <Button
        disabled={walk.states.length === 0}
        onClick={() => {
          save(true);
        }}
      >
        {t("rehearsal.save.act")}
      </Button>
      <WalksButton text={text} walk={walk} />
      {saving && (
        <SaveWalk
          text={text}
          walk={walk}
          onClose={() => {
            save(false);
          }}
        />
      )}
    </header>
  );
}
