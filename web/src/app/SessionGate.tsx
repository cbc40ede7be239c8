import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useOwnLanguage } from "../session/language";
import { meQuery } from "../session/me";
import { caseFieldsQuery, TheCaseFields } from "../fields/caseFields";
import { ErrorState } from "../parts/ErrorState";
import { officeQuery, TheOffice } from "../office/office";
import { Signed, useSessionLost, useSignedIn } from "../session/session";
import { Outline } from "./Outline";
import { Shell } from "./Shell";

// Whoever is signed in already does not wait for the form.
const SignIn = lazy(async () => ({ default: (await import("./entry/SignIn")).SignIn }));
const ChoosePassword = lazy(async () => ({ default: (await import("./entry/ChoosePassword")).ChoosePassword }));
const SignInAgain = lazy(async () => ({ default: (await import("./entry/SignIn")).SignInAgain }));

/** Shows the sign-in to a stranger, the shell to whoever is signed in. A lost session asks again above the page, which stays as it is. */
export function SessionGate() {
  const me = useQuery(meQuery);
  // Asked for together with the person: no page is drawn by a clock or limits that are not the office's.
  const office = useQuery({ ...officeQuery, enabled: me.data !== null });
  const caseFields = useQuery({ ...caseFieldsQuery, enabled: me.data !== null });
  const lost = useSessionLost();
  const signedIn = useSignedIn();
  // What is said in two languages is not shown.
  const speaks = useOwnLanguage(me.data);
  if (!speaks) return <Outline />;
  if (me.data === null)
    return (
      <Suspense>
        <SignIn onSignedIn={signedIn} />
      </Suspense>
    );
  if (me.data?.mustChoosePassword)
    return (
      <Signed value={me.data}>
        <Suspense>
          <ChoosePassword name={me.data.name} onChosen={signedIn} />
        </Suspense>
      </Signed>
    );
  if (me.data && office.data && caseFields.data)
    return (
      <Signed value={me.data}>
        <TheOffice value={office.data}>
          <TheCaseFields value={caseFields.data}>
            <Shell />
          </TheCaseFields>
          <Suspense>{lost && <SignInAgain account={me.data.code} onSignedIn={signedIn} />}</Suspense>
        </TheOffice>
      </Signed>
    );
  // A stranger is refused the others as well: what is said of the person comes first.
  const failed = me.data ? (office.isError ? office : caseFields) : me;
  if (failed.isError) return <ErrorState problem={failed.error} onRetry={() => void failed.refetch()} />;
  return <Outline />;
}
