import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { TaskView } from "../tasks";
import { useMe } from "../../session/session";
import { useProblemText } from "../../texts/problemText";
import { claim } from "./several";

/** 签收 what several could do, or 放回 what one has signed for. */
export function ClaimButton({ task }: { readonly task: TaskView }) {
  const { t } = useTranslation();
  const me = useMe();
  const words = useProblemText();
  const cache = useQueryClient();
  const { message } = App.useApp();
  // Whoever acts for another signs in their place: it is the principal who holds it then.
  const mine = task.claimedBy !== null && (task.claimedBy === me.code || Boolean(task.inPlaceOf));
  const claiming = useMutation({
    mutationFn: () => claim(task, !mine),
    onSuccess: (result) =>
      result?.done
        ? void message.success(t(mine ? "task.released" : "task.claimed"))
        : void message.error(result?.text ?? t("parts.error.unknown")),
    onError: (problem) => void message.error(words(problem)),
    onSettled: () => cache.invalidateQueries({ queryKey: ["inbox"] }),
  });
  if (!task.canComplete) return null;
  return (
    <Button
      loading={claiming.isPending}
      onClick={() => {
        claiming.mutate();
      }}
    >
      {t(mine ? "task.release" : "task.claim")}
    </Button>
  );
}
