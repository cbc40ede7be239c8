import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { meQuery } from "./me";
import { answer, api } from "../api/client";
import type { Me } from "../api/schemas";
import { useProblemText } from "../texts/problemText";
import { asLanguage, chooseLanguage, chosenLanguage, texts, type Language } from "../texts/texts";

/**
 * Whether the page can be drawn: it speaks the language of whoever is signed in, as the service does, or did when they came. The screen is
 * brought to do so; what was chosen in this browser is for the page on which nobody is known yet.
 * @param me - Null for a stranger, undefined as long as it is not known who asks.
 */
export function useOwnLanguage(me: Me | null | undefined): boolean {
  const { i18n } = useTranslation();
  // What is drawn already stays when the language changes, with all that was typed.
  const [drawn, setDrawn] = useState<string | null>(null);
  const wanted = me === undefined ? null : me === null ? chosenLanguage() : asLanguage(me.language);
  useEffect(() => {
    if (wanted !== null && wanted !== i18n.language) void texts.changeLanguage(wanted);
  }, [i18n, wanted]);
  if (!me) return true;
  const agrees = wanted === null || wanted === i18n.language;
  if (agrees && drawn !== me.code) setDrawn(me.code);
  return agrees || drawn === me.code;
}

/** Changes the language of the person who is signed in, on this screen, in other browsers and in mails. */
export function useLanguageChoice(): (language: Language) => void {
  const cache = useQueryClient();
  const { message } = App.useApp();
  const words = useProblemText();
  const { mutate } = useMutation({
    mutationFn: (language: Language) => answer(api.PUT("/api/me/language", { body: { language } })),
    onSuccess: async (me, language) => {
      // The service speaks it already: what the screen asks for again comes in it.
      cache.setQueryData(meQuery.queryKey, me);
      await chooseLanguage(language);
    },
    onError: (problem) => void message.error(words(problem)),
  });
  return mutate;
}
