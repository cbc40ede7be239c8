import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Popconfirm, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../api/client";
import { place } from "../api/place";
import { ErrorState } from "../parts/ErrorState";
import { LoadingRows } from "../parts/Loading";
import { useProblemText } from "../texts/problemText";
import { dueFeedQuery } from "./account";

/** 日程订阅: the secret address of one's own, shown when it is made; renewed or withdrawn by one click. */
export function DueFeed() {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(dueFeedQuery);
  const [address, setAddress] = useState<string | null>(null);
  const { renew, withdraw, isBusy } = useFeedActs(setAddress);
  if (isPending) return <LoadingRows />;
  if (!data) return <ErrorState problem={error} onRetry={() => void refetch()} />;
  if (!data.stands)
    return (
      <Button loading={isBusy} onClick={renew}>
        {t("account.feed.make")}
      </Button>
    );
  return (
    <>
      {address === null ? (
        <p>{t("account.feed.stands")}</p>
      ) : (
        <Typography.Paragraph copyable={{ text: address }} code>
          {address}
        </Typography.Paragraph>
      )}
      <Popconfirm title={t("account.feed.renewAsk")} okText={t("account.feed.renew")} onConfirm={renew}>
        <Button loading={isBusy}>{t("account.feed.renew")}</Button>
      </Popconfirm>{" "}
      <Popconfirm title={t("account.feed.withdrawAsk")} okText={t("account.feed.withdraw")} onConfirm={withdraw}>
        <Button danger>{t("account.feed.withdraw")}</Button>
      </Popconfirm>
    </>
  );
}

function useFeedActs(tell: (address: string | null) => void) {
  const cache = useQueryClient();
  const { message } = App.useApp();
  const words = useProblemText();
  const act = useMutation({
    mutationFn: (makes: boolean) =>
      makes ? answer(api.POST("/api/me/due-feed")) : answer(api.DELETE("/api/me/due-feed")),
    onSuccess: ({ stands, path }) => {
      tell(path === null ? null : `${globalThis.location.origin}${place}${path}`);
      cache.setQueryData(dueFeedQuery.queryKey, { stands, path: null });
    },
    onError: (problem) => void message.error(words(problem)),
  });
  return {
    renew: () => {
      act.mutate(true);
    },
    withdraw: () => {
      act.mutate(false);
    },
    isBusy: act.isPending,
  };
}
