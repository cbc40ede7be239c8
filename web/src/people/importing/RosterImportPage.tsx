import { Upload } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { EmptyState } from "../../parts/EmptyState";
import { classesOf } from "../../parts/looks/classes";
import { page } from "../../parts/looks/page";
import { pane } from "../../parts/looks/pane";
import { PageTitle } from "../../parts/PageTitle";
import { useMay } from "../../session/session";
import { CheckTable } from "./CheckTable";
import { Imported } from "./Imported";
import { sampleAddress, type ChosenTable, type RosterImported } from "./importing";
import styles from "./RosterImportPage.module.css";

const css = classesOf(styles);

const accepted = ".xlsx,.ods,.csv,.tsv,.txt";

let choices = 0;

/** 从表格导入单位和人员: choose a table, look at what it would do, then take it over. */
export default function RosterImportPage() {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ChosenTable | null>(null);
  const [done, setDone] = useState<RosterImported | null>(null);
  if (!useMay("manage-accounts")) return <EmptyState title={t("people.notYours")} text={t("people.notYoursText")} />;
  const again = () => {
    setChosen(null);
    setDone(null);
  };
  return (
    <div className={`${page} ${css("import")}`}>
      <PageTitle title={t("roster.title")}>
        <Link to="/people">{t("roster.back")}</Link>
      </PageTitle>
      <section className={`${pane} ${css("pieces")}`}>
        {chosen && done ? (
          <Imported done={done} chosen={chosen} onAgain={again} />
        ) : chosen ? (
          <CheckTable key={chosen.choice} chosen={chosen} onOther={again} onDone={setDone} />
        ) : (
          <Choose onChosen={setChosen} />
        )}
      </section>
    </div>
  );
}

function Choose({ onChosen }: { readonly onChosen: (chosen: ChosenTable) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t("roster.purpose")}</p>
      <Upload.Dragger
        accept={accepted}
        showUploadList={false}
        // Antd would send it at once: what it gets back instead is no.
        beforeUpload={(file) => {
          choices += 1;
          onChosen({ file, choice: choices });
          return false;
        }}
      >
        <p>{t("roster.drop")}</p>
      </Upload.Dragger>
      <p>
        <a href={sampleAddress()} download>
          {t("roster.sample")}
        </a>
      </p>
    </>
  );
}
