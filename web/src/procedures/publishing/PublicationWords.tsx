import { Trans, useTranslation } from "react-i18next";
import { Moment } from "../../time/Moment";
import type { AskedDraft } from "./waiting";

/** Where a publication stands that was asked for: who, when, why, and who answered what. */
export function PublicationWords({ asked: { version, publication } }: { readonly asked: AskedDraft }) {
  const { t } = useTranslation();
  const { state, by, askedAt, at, reason, confirmedBy, answer, answeredBy } = publication;
  const values = {
    version: version.version,
    by: by.name,
    reason,
    confirmedBy: confirmedBy?.name ?? "",
    answer: answer ?? "",
    answeredBy: answeredBy?.name ?? "",
  };
  const key = state === "Scheduled" && confirmedBy ? "ScheduledConfirmed" : state;
  return (
    <>
      <Trans
        t={t}
        i18nKey={`versions.waiting.${key}`}
        values={values}
        shouldUnescape
        components={{ asked: <Moment at={askedAt} />, at: <Moment at={at ?? askedAt} /> }}
      />
      {state === "Proposed" && at !== null && (
        <>
          {" "}
          <Trans t={t} i18nKey="versions.waiting.later" components={{ at: <Moment at={at} /> }} />
        </>
      )}
    </>
  );
}
