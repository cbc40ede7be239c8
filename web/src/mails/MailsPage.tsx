import { useInfiniteQuery } from "@tanstack/react-query";
import { Segmented } from "antd";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { MailStatus } from "../api/schemas";
import { mailsQuery, mailStatuses } from "./mails";
import { PageTitle } from "../parts/PageTitle";
import { MailList } from "./MailList";
import { MailPane } from "./MailPane";
import { SetAside } from "./SetAside";
import { classesOf } from "../parts/looks/classes";
import { page } from "../parts/looks/page";
import { segments } from "../parts/looks/segments";
import styles from "./MailsPage.module.css";

const css = classesOf(styles);

const all = "all";
const shown = [all, ...mailStatuses] as const;

/** 邮件: what the system sent, to whom, why, and whether it arrived; above it what the system could not do at all. The address says which status and mail are shown. */
export default function MailsPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const status = mailStatuses.find((known) => known === search.get("status")) ?? null;
  const mails = useInfiniteQuery(mailsQuery(status));
  const chosen = Number(search.get("mail"));
  const mail = mails.data?.pages.flatMap((page) => page.items).find(({ id }) => id === chosen);

  function show(next: { readonly status: MailStatus | null; readonly mail?: number }) {
    setSearch({ ...(next.status && { status: next.status }), ...(next.mail && { mail: String(next.mail) }) });
  }

  return (
    <div className={`${page} ${css("mails")}`} data-chosen={mail !== undefined}>
      <PageTitle title={t("mails.title")}>
        <StatusFilter
          status={status}
          onChange={(next) => {
            show({ status: next });
          }}
        />
      </PageTitle>
      <SetAside />
      <div className={css("mail-list")}>
        <MailList
          mails={mails}
          filtered={status !== null}
          chosen={chosen}
          onChoose={(id) => {
            show({ status, mail: id });
          }}
        />
      </div>
      <MailPane
        mail={mail ?? null}
        onBack={() => {
          show({ status });
        }}
      />
    </div>
  );
}

interface FilterProps {
  readonly status: MailStatus | null;
  readonly onChange: (status: MailStatus | null) => void;
}

function StatusFilter({ status, onChange }: FilterProps) {
  const { t } = useTranslation();
  return (
    <Segmented<MailStatus | typeof all>
      className={segments}
      aria-label={t("mails.filter")}
      value={status ?? all}
      options={shown.map((value) => ({ value, label: value === all ? t("mails.all") : t(`shown.mail.${value}`) }))}
      onChange={(value) => {
        onChange(value === all ? null : value);
      }}
    />
  );
}
