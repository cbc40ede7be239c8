import { createInstance } from "i18next";
import en from "./en.json";
import zhCN from "./zh-CN.json";

export const languages = ["zh-CN", "en"] as const;

/** The texts of the screen, Chinese first. The document's language follows the one chosen. */
export const texts = createInstance({
  lng: "zh-CN",
  fallbackLng: "zh-CN",
  supportedLngs: languages,
  resources: { "zh-CN": { translation: zhCN }, en: { translation: en } },
  // React escapes what it renders.
  interpolation: { escapeValue: false },
  initAsync: false,
});

texts.on("languageChanged", (language) => {
  document.documentElement.lang = language;
  document.title = texts.t("product");
});

void texts.init();
