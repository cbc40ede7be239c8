import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import { useMay } from "../../session/session";
import { EmptyState } from "../../parts/EmptyState";
import { PageTitle } from "../../parts/PageTitle";
import { EarlierImports } from "./EarlierImports";
import { ImportRun } from "./ImportRun";
import { NewImport } from "./NewImport";
import { classesOf } from "../../parts/looks/classes";
import { page } from "../../parts/looks/page";
import styles from "./ImportsPage.module.css";

const css = classesOf(styles);

/** 导入: a new file and the earlier ones; with `?import=` how that one goes. */
export default function ImportsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const id = Number(search.get("import"));
  if (!useMay("register-cases"))
    return <EmptyState title={t("app.noRegister.title")} text={t("app.noRegister.text")} />;
  return (
    <div className={`${page} ${css("imports")}`}>
      <PageTitle title={t("imports.title")} />
      {id > 0 ? (
        <ImportRun key={id} id={id} />
      ) : (
        <>
          <p>{t("imports.purpose")}</p>
          <NewImport onStarted={(started) => void navigate(`/imports?import=${started}`)} />
          <EarlierImports />
        </>
      )}
    </div>
  );
}
