import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { retryMail, type OutboxMail } from "./mails";
import { useProblemText } from "../texts/problemText";
import { classesOf } from "../parts/looks/classes";
import { tone } from "../parts/looks/tone";
import styles from "./RetryMail.module.css";

const css = classesOf(styles);

/** 重发 of a mail that was given up; says first whom it reaches. */
export function RetryMail({ mail }: { readonly mail: OutboxMail }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const words = useProblemText();
  const cache = useQueryClient();
  const retry = useMutation({
    mutationFn: () => retryMail(mail.id),
    onSuccess: () => message.success(t("mails.retried", { name: mail.toName })),
    onError: (problem) => message.error(words(problem)),
    onSettled: () => cache.invalidateQueries({ queryKey: ["mails"] }),
  });
  return (
    <p className={css("mail-retry")}>
      <Button
        type="primary"
        loading={retry.isPending}
        onClick={() => {
          retry.mutate();
        }}
      >
        {retry.isPending ? t("mails.retrying") : t("mails.retry")}
      </Button>
      <span className={tone("quiet")}>{t("mails.retryText", { name: mail.toName, address: mail.toAddress })}</span>
    </p>
  );
}
