import { createInstance } from "i18next";

export const languages = ["zh-CN", "en"] as const;

export interface Texts {
  readonly [key: string]: string | Texts;
}

const files = {
  "zh-CN": import.meta.glob<Texts>("./zh-CN/*.json", { eager: true, import: "default" }),
  en: import.meta.glob<Texts>("./en/*.json", { eager: true, import: "default" }),
};

/** The texts of a language by area: those of `inbox.json` are reached as `inbox.…`. */
export function textsOf(language: (typeof languages)[number]): Texts {
  return Object.fromEntries(
    Object.entries(files[language]).map(([path, area]) => [path.replace(/^.*\/|\.json$/g, ""), area]),
  );
}

const key = "caseflow.language";

/** The texts of the screen, Chinese first. The document's language follows the one chosen. */
export const texts = createInstance({
  lng: globalThis.localStorage.getItem(key) === "en" ? "en" : "zh-CN",
  fallbackLng: "zh-CN",
  supportedLngs: languages,
  resources: { "zh-CN": { translation: textsOf("zh-CN") }, en: { translation: textsOf("en") } },
  // React escapes what it renders.
  interpolation: { escapeValue: false },
  initAsync: false,
});

texts.on("languageChanged", (language) => {
  document.documentElement.lang = language;
  globalThis.localStorage.setItem(key, language);
});

void texts.init();
