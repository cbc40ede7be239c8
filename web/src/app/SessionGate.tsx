import { useQuery } from "@tanstack/react-query";
import { Spin } from "antd";
import { useTranslation } from "react-i18next";
import { meQuery } from "../api/session";
import { ErrorState } from "../parts/ErrorState";
import { Signed, useSessionLost, useSignedIn } from "./session";
import { Shell } from "./Shell";
import { SignIn, SignInAgain } from "./SignIn";

/** Shows the sign-in to a stranger, the shell to whoever is signed in. A lost session asks again above the page, which stays as it is. */
export function SessionGate() {
  const { t } = useTranslation();
  const me = useQuery(meQuery);
  const lost = useSessionLost();
  const signedIn = useSignedIn();
  if (me.isPending) return <Spin fullscreen aria-label={t("parts.loading")} />;
  if (me.isError) return <ErrorState problem={me.error} onRetry={() => void me.refetch()} />;
  if (!me.data) return <SignIn onSignedIn={signedIn} />;
  return (
    <Signed value={me.data}>
      <Shell />
      {lost && <SignInAgain account={me.data.code} onSignedIn={signedIn} />}
    </Signed>
  );
}
