import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../api/client";
import { lastTold, noteHere, onTold } from "../api/presence";
import { useOffice } from "../office/office";
import { classesOf } from "../parts/looks/classes";
import styles from "./IdleNotice.module.css";

const css = classesOf(styles);

/** How long before the end it is said, in milliseconds; never for more than a third of the whole. */
const ahead = 2 * 60_000;
const tick = 5_000;

/** Says quietly that the session is about to end because nobody did anything, and lets one stay. */
export function IdleNotice() {
  const { t } = useTranslation();
  const { idleSeconds } = useOffice();
  const left = useTimeLeft(idleSeconds * 1000);
  const staying = useMutation({ mutationFn: () => answer(api.GET("/api/me")), onMutate: noteHere });
  const shown = left !== null && left <= Math.min(ahead, (idleSeconds * 1000) / 3) && left > 0;
  return (
    <div role="status" className={shown ? css("idle") : undefined}>
      {shown && (
        <>
          <span>{t("app.idle.soon", { count: Math.max(1, Math.ceil(left / 60_000)) })}</span>
          <Button
            size="small"
            loading={staying.isPending}
            onClick={() => {
              staying.mutate();
            }}
          >
            {t("app.idle.stay")}
          </Button>
        </>
      )}
    </div>
  );
}

/** Milliseconds until the session ends; null as long as there is plenty. */
function useTimeLeft(idle: number): number | null {
  const [left, set] = useState<number | null>(null);
  useEffect(() => {
    const look = () => {
      const now = lastTold() + idle - Date.now();
      set(now > idle / 2 ? null : now);
    };
    const timer = globalThis.setInterval(look, tick);
    const stop = onTold(look);
    return () => {
      globalThis.clearInterval(timer);
      stop();
    };
  }, [idle]);
  return left;
}
