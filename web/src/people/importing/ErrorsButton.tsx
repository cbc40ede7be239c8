import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { useProblemText } from "../../texts/problemText";
import { saveErrors, type ChosenTable } from "./importing";

/** The lines in error with their reasons, as a table to correct and import again. */
export function ErrorsButton({ chosen }: { readonly chosen: ChosenTable }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const words = useProblemText();
  const saving = useMutation({
    mutationFn: () => saveErrors(chosen),
    onError: (problem) => message.error(words(problem)),
  });
  return (
    <Button
      loading={saving.isPending}
      onClick={() => {
        saving.mutate();
      }}
    >
      {t("roster.errors")}
    </Button>
  );
}
