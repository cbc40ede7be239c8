import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { InboxItem } from "../../api/schemas";
import { useKeys } from "../../parts/keys";
import { keyOf } from "../../shown/taskKey";
import { claim, type ClaimResult } from "../../task/acts/claim";
import { useProblemText } from "../../texts/problemText";
import { ClaimResults } from "./ClaimResults";
import type { Chosen } from "./chosen";
import { classesOf } from "../../parts/looks/classes";
import styles from "./BatchBar.module.css";

const css = classesOf(styles);

interface Props {
  readonly tasks: readonly InboxItem[];
  /** The list goes on below what was read of it so far. */
  readonly more: boolean;
  readonly current: string | null;
  readonly chosen: Chosen;
}

/** 签收 and 放回 of all chosen rows; by key also of the current one when none is chosen. */
export function BatchBar({ tasks, more, current, chosen }: Props) {
  const { act, busy, refused, forget } = useClaim(chosen);
  const meant = chosen.tasks.length > 0 ? chosen.tasks : tasks.filter((task) => keyOf(task) === current);
  const take = (on: boolean) => {
    act({ tasks: meant, take: on });
  };
  useKeys({
    s: () => {
      take(true);
    },
    r: () => {
      take(false);
    },
    a: chosen.all,
  });
  return (
    <>
      {chosen.tasks.length > 0 && <Bar chosen={chosen} listed={tasks.length} more={more} busy={busy} onTake={take} />}
      {refused && <ClaimResults {...refused} onClose={forget} />}
    </>
  );
}

interface BarProps {
  readonly chosen: Chosen;
  readonly listed: number;
  readonly more: boolean;
  readonly busy: boolean;
  /** 签收, or 放回. */
  readonly onTake: (on: boolean) => void;
}

function Bar({ chosen, listed, more, busy, onTake }: BarProps) {
  const { t } = useTranslation();
  const count = chosen.tasks.length;
  const rest = count < listed;
  return (
    <div className={css("batch")} role="group" aria-label={t("inbox.batch.label")}>
      {more && !rest ? (
        <span className={css("batch-line")}>{t("inbox.batch.chosenOfMore", { count })}</span>
      ) : (
        <span>{t("inbox.batch.chosen", { count })}</span>
      )}
      <Button
        size="small"
        type="primary"
        loading={busy}
        onClick={() => {
          onTake(true);
        }}
      >
        {t("inbox.batch.claim")}
      </Button>
      <Button
        size="small"
        disabled={busy}
        onClick={() => {
          onTake(false);
        }}
      >
        {t("inbox.batch.release")}
      </Button>
      {rest && (
        <Button size="small" type="text" onClick={chosen.all}>
          {t("inbox.batch.all", { count: listed })}
        </Button>
      )}
      <Button size="small" type="text" onClick={chosen.clear}>
        {t("inbox.batch.clear")}
      </Button>
    </div>
  );
}

interface Asked {
  readonly tasks: readonly InboxItem[];
  readonly take: boolean;
}

/** When all went well a message says so; when not, a result for each row is shown. */
function useClaim(chosen: Chosen) {
  const { t } = useTranslation();
  const words = useProblemText();
  const { message } = App.useApp();
  const cache = useQueryClient();
  const [refused, setRefused] = useState<(Asked & { readonly results: readonly ClaimResult[] }) | null>(null);
  const claiming = useMutation({
    mutationFn: ({ tasks, take }: Asked) => claim(tasks, take),
    onSuccess: (results, asked) => {
      chosen.clear();
      if (results.some((result) => !result.done)) setRefused({ ...asked, results });
      else
        void message.success(t(asked.take ? "inbox.batch.claimed" : "inbox.batch.released", { count: results.length }));
    },
    onError: (problem) => void message.error(words(problem)),
    onSettled: () => cache.invalidateQueries({ queryKey: ["inbox"] }),
  });
  return {
    act: (asked: Asked) => {
      if (asked.tasks.length > 0 && !claiming.isPending) claiming.mutate(asked);
    },
    busy: claiming.isPending,
    refused,
    forget: () => {
      setRefused(null);
    },
  };
}
