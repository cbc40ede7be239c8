import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Language } from "../../texts/texts";

/** Changes to the other language, in its own words. */
export function LanguageButton({ onChoose }: { readonly onChoose: (language: Language) => void }) {
  const { t, i18n } = useTranslation();
  const other = i18n.language === "en" ? "zh-CN" : "en";
  return (
    <Button
      type="text"
      lang={other}
      onClick={() => {
        onChoose(other);
      }}
    >
      {t("app.otherLanguage")}
    </Button>
  );
}
