import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { chooseLanguage } from "../../texts/texts";

/** Changes to the other language, in its own words. */
export function LanguageButton() {
  const { t, i18n } = useTranslation();
  const other = i18n.language === "en" ? "zh-CN" : "en";
  return (
    <Button type="text" lang={other} onClick={() => void chooseLanguage(other)}>
      {t("app.otherLanguage")}
    </Button>
  );
}
