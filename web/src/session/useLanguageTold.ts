import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { meQuery } from "./me";
import { useMe } from "./session";
import { answer, api } from "../api/client";
import { asLanguage, chosenLanguage, texts, type Language } from "../texts/texts";

/**
 * One language for the screen and for mails: the service is told what was chosen in this browser, before or after signing in.
 * Where nothing was chosen yet, the screen speaks what the account does. What could not be told is told when the page is opened again.
 */
export function useLanguageTold() {
  const { i18n } = useTranslation();
  const { language } = useMe();
  const cache = useQueryClient();
  const { mutate: tell } = useMutation({
    mutationFn: (chosen: Language) => answer(api.PUT("/api/me/language", { body: { language: chosen } })),
    onSuccess: (me) => {
      cache.setQueryData(meQuery.queryKey, me);
    },
  });
  useEffect(() => {
    const [chosen, kept] = [chosenLanguage(), asLanguage(language)];
    if (chosen === null && kept !== null && kept !== i18n.language) void texts.changeLanguage(kept);
    if (chosen !== null && chosen !== kept) tell(chosen);
  }, [i18n.language, language, tell]);
}
