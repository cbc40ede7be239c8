import { useQuery } from "@tanstack/react-query";
import { Spin } from "antd";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { meQuery } from "../api/session";
import { ErrorState } from "../parts/ErrorState";
import { Signed, useSessionLost, useSignedIn } from "./session";
import { Shell } from "./Shell";

// Whoever is signed in already does not wait for the form.
const SignIn = lazy(async () => ({ default: (await import("./SignIn")).SignIn }));
const SignInAgain = lazy(async () => ({ default: (await import("./SignIn")).SignInAgain }));

/** Shows the sign-in to a stranger, the shell to whoever is signed in. A lost session asks again above the page, which stays as it is. */
export function SessionGate() {
  const { t } = useTranslation();
  const me = useQuery(meQuery);
  const lost = useSessionLost();
  const signedIn = useSignedIn();
  if (me.isPending) return <Spin fullscreen aria-label={t("parts.loading")} />;
  if (me.isError) return <ErrorState problem={me.error} onRetry={() => void me.refetch()} />;
  if (!me.data)
    return (
      <Suspense>
        <SignIn onSignedIn={signedIn} />
      </Suspense>
    );
  return (
    <Signed value={me.data}>
      <Shell />
      <Suspense>{lost && <SignInAgain account={me.data.code} onSignedIn={signedIn} />}</Suspense>
    </Signed>
  );
}
