import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { phraseOf, type Phrases } from "./phrases";

/** What the service says in Chinese, in the language of the screen. Where that language has no words for it, it stays as it was said. */
export interface ServiceWords {
  /** By a key such as `roles.assessor`. */
  readonly keyed: (key: string, said: string, values?: Readonly<Record<string, unknown>>) => string;
  /** By the sentence itself. */
  readonly phrase: (said: string) => string;
  /** A refusal: its own sentence for what it names, else what its code stands for. */
  readonly refusal: (code: string, said: string) => string;
}

export function useServiceWords(): ServiceWords {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(() => {
    // Chinese has none: there it is the service that speaks.
    const phrases = i18n.getResource(language, "translation", "service.phrases") as Phrases | undefined;
    const known = (said: string) => (phrases ? phraseOf(phrases, said) : null);
    const keyed: ServiceWords["keyed"] = (key, said, values = {}) =>
      i18n.exists(`service.${key}`) ? t(`service.${key}`, values) : said;
    return {
      keyed,
      phrase: (said) => known(said) ?? said,
      refusal: (code, said) => known(said) ?? keyed(`problems.${code}`, said),
    };
  }, [t, i18n, language]);
}
