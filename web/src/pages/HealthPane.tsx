import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

type Health = "asking" | "good" | "bad" | "unreachable";

/** Says in words whether the service runs. */
export function HealthPane() {
  const { t } = useTranslation();
  const { health, askAgain } = useHealth();
  return (
    <section aria-labelledby="health">
      <h2 id="health">{t("health.title")}</h2>
      <p role="status" className={health === "bad" || health === "unreachable" ? "bad" : undefined}>
        {t(`health.${health}`)}
      </p>
      {health !== "asking" && (
        <button type="button" onClick={askAgain}>
          {t("health.again")}
        </button>
      )}
    </section>
  );
}

function useHealth() {
  const [health, setHealth] = useState<Health>("asking");
  const ask = useCallback((signal?: AbortSignal) => {
    void askHealth(signal).then((answer) => {
      if (!signal?.aborted) setHealth(answer);
    });
  }, []);

  useEffect(() => {
    const leaving = new AbortController();
    ask(leaving.signal);
    return () => {
      leaving.abort();
    };
  }, [ask]);

  function askAgain() {
    setHealth("asking");
    ask();
  }

  return { health, askAgain };
}

async function askHealth(signal?: AbortSignal): Promise<Health> {
  try {
    const response = await fetch("/api/health", signal ? { signal } : {});
    return response.ok ? "good" : "bad";
  } catch {
    return "unreachable";
  }
}
