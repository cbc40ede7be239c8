import { Trans, useTranslation } from "react-i18next";
import { HealthPane } from "./HealthPane";

/** The only page so far: what the product is, where its API is tried, whether it runs. */
export function HomePage() {
  const { t, i18n } = useTranslation();
  const other = i18n.language === "en" ? "zh-CN" : "en";
  return (
    <main>
      <header>
        <h1>{t("product")}</h1>
        <button type="button" lang={other} onClick={() => void i18n.changeLanguage(other)}>
          {t("language")}
        </button>
      </header>
      <p className="quiet">{t("purpose")}</p>
      <section aria-labelledby="here">
        <h2 id="here">{t("here.title")}</h2>
        <p>
          <Trans i18nKey="here.api" components={{ api: <a href="/scalar" /> }} />
        </p>
        <p className="quiet">{t("here.next")}</p>
      </section>
      <HealthPane />
    </main>
  );
}
