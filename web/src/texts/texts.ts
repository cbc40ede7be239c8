import { createInstance, type BackendModule } from "i18next";
import { byArea, type Texts } from "./byArea";

export const languages = ["zh-CN", "en"] as const;
export type Language = (typeof languages)[number];

export const chinese = byArea(import.meta.glob<Texts>("./zh-CN/*.json", { eager: true, import: "default" }));

/** Chinese is here from the start; English comes with the first who reads it. */
const others: BackendModule = {
  type: "backend",
  init: () => undefined,
  read: (_language, _area, done) => {
    import("./english").then(
      ({ default: english }) => {
        done(null, english);
      },
      (problem: unknown) => {
        done(String(problem), false);
      },
    );
  },
};

const key = "caseflow.language";

/** The texts of the screen, Chinese first. The document's language follows the one chosen. */
export const texts = createInstance({
  lng: chosenLanguage() ?? "zh-CN",
  fallbackLng: "zh-CN",
  supportedLngs: languages,
  resources: { "zh-CN": { translation: chinese } },
  partialBundledLanguages: true,
  // React escapes what it renders.
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
  initAsync: false,
}).use(others);

texts.on("languageChanged", (language) => {
  document.documentElement.lang = language;
});

/** What somebody chose in this browser, for the page on which nobody is known yet; null when nobody did. */
export function chosenLanguage(): Language | null {
  return asLanguage(globalThis.localStorage.getItem(key));
}

export async function chooseLanguage(language: Language) {
  globalThis.localStorage.setItem(key, language);
  await texts.changeLanguage(language);
}

export function asLanguage(tag: string | null): Language | null {
  return languages.find((language) => language === tag) ?? null;
}

/** Settled when the texts of the chosen language are there. */
export const textsReady = texts.init();
