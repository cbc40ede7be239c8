import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ledgerQuery, type LedgerEntry } from "./oneCase";
import { useMoments } from "../time/useMoments";
import { MailState } from "../shown/MailState";
import { CasePane, Once } from "./CasePane";
import { classesOf } from "../parts/looks/classes";
import { tone } from "../parts/looks/tone";
import { Ends, Lines } from "../parts/Lines";
import styles from "./Ledger.module.css";

const css = classesOf(styles);

/** 升级台账: which rungs were reached, who was told, and whether the mail arrived. */
export function Ledger({ caseId }: { readonly caseId: number }) {
  const { t } = useTranslation();
  const ledger = useQuery(ledgerQuery(caseId));
  return (
    <CasePane title={t("case.ledger.title")}>
      <Once query={ledger}>
        {(entries) => (
          <>
            {entries.length === 0 && <p className={tone("quiet")}>{t("case.ledger.none")}</p>}
            <Lines>
              {entries.map((entry) => (
                <li key={`${entry.visit} ${entry.rung}`}>
                  <Reached entry={entry} />
                </li>
              ))}
            </Lines>
          </>
        )}
      </Once>
    </CasePane>
  );
}

function Reached({ entry }: { readonly entry: LedgerEntry }) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  return (
    <>
      <Ends>
        <strong>
          {entry.stepName} · {entry.label}
        </strong>
        <time dateTime={entry.at}>{moment(entry.at)}</time>
      </Ends>
      {entry.dueAt && <div className={tone("quiet")}>{t("case.tasks.due", { at: moment(entry.dueAt) })}</div>}
      <ul className={css("case-told")}>
        {entry.told.map((told) => (
          <li key={told.person}>
            {told.copy ? t("case.ledger.copied", { name: told.name }) : told.name}{" "}
            {told.mail ? (
              <MailState status={told.mail.status} />
            ) : (
              <span className={tone("quiet")}>
                {told.withheld ? t("shown.mail.Withheld") : t("case.ledger.noMail")}
              </span>
            )}
            {told.readAt && (
              <span className={tone("quiet")}> {t("case.ledger.read", { at: moment(told.readAt) })}</span>
            )}
            {told.mail?.status === "Failed" && told.mail.lastReply && (
              <div className={tone("bad")}>{told.mail.lastReply}</div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
