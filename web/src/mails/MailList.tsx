import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { OutboxMail } from "./mails";
import type { Schema } from "../api/schemas";
import { EmptyState } from "../parts/EmptyState";
import { ErrorState } from "../parts/ErrorState";
import { LoadingRows } from "../parts/Loading";
import { useMoments } from "../time/useMoments";
import { MailState } from "../shown/MailState";
import { classesOf } from "../parts/looks/classes";
import { tone } from "../parts/looks/tone";
import styles from "./MailList.module.css";

const css = classesOf(styles);

interface Props {
  readonly mails: UseInfiniteQueryResult<InfiniteData<Schema<"PageOfOutboxMail">>>;
  readonly filtered: boolean;
  readonly chosen: number;
  readonly onChoose: (id: number) => void;
}

/** The mails, newest first. */
export function MailList({ mails, filtered, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  if (mails.isPending) return <LoadingRows />;
  if (mails.isError && !mails.data) return <ErrorState problem={mails.error} onRetry={() => void mails.refetch()} />;
  const items = mails.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    const which = filtered ? "filteredT" : "t";
    return <EmptyState title={t(`mails.empty.${which}itle`)} text={t(`mails.empty.${which}ext`)} />;
  }
  return (
    <>
      <ul aria-label={t("mails.list")}>
        {items.map((mail) => (
          <li key={mail.id}>
            <MailLine mail={mail} chosen={mail.id === chosen} onChoose={onChoose} />
          </li>
        ))}
      </ul>
      {mails.hasNextPage && (
        <Button type="link" loading={mails.isFetchingNextPage} onClick={() => void mails.fetchNextPage()}>
          {t("mails.more")}
        </Button>
      )}
    </>
  );
}

interface LineProps {
  readonly mail: OutboxMail;
  readonly chosen: boolean;
  readonly onChoose: (id: number) => void;
}

function MailLine({ mail, chosen, onChoose }: LineProps) {
  const { moment } = useMoments();
  return (
    <button
      type="button"
      className={css("mail-line")}
      aria-current={chosen}
      onClick={() => {
        onChoose(mail.id);
      }}
    >
      <span className={css("mail-subject")}>{mail.subject}</span>
      <MailState status={mail.status} />
      <span className={tone("quiet")}>{mail.toName}</span>
      <span className={tone("quiet")}>{moment(mail.sentAt ?? mail.createdAt)}</span>
    </button>
  );
}
