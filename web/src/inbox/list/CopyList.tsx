import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { copiesQuery, countsQuery, notesQuery, readAll, type Notice } from "../inbox";
import { Moment } from "../../time/Moment";
import { useProblemText } from "../../texts/problemText";
import { classesOf } from "../../parts/looks/classes";
import { PagedList } from "./PagedList";
import { row } from "./row";
import styles from "./CopyList.module.css";

const css = classesOf(styles);

const kinds = ["all", "notes"] as const;
type Kind = (typeof kinds)[number];

interface Props {
  /** Key of the row that is open in the reading pane. */
  readonly current: string | null;
}

/** 抄送我, newest first, all or what people told each other; the pane beside it shows one in full. */
export function CopyList({ current }: Props) {
  const [kind, setKind] = useState<Kind>("all");
  const list = useInfiniteQuery(kind === "notes" ? notesQuery : copiesQuery);
  const { search } = useLocation();
  return (
    <>
      <Bar kind={kind} newest={list.data?.[0]?.id} onKind={setKind} />
      <PagedList
        name="copies"
        {...(kind === "notes" && { empty: "notes" as const })}
        list={list}
        keyOf={(notice) => String(notice.id)}
        pathOf={(notice) => `/notices/${notice.id}${search}`}
        current={current}
        isRead={(notice) => notice.readAt !== null}
      >
        {(notice) => <CopyRow notice={notice} />}
      </PagedList>
    </>
  );
}

interface BarProps {
  readonly kind: Kind;
  /** Id of the newest in the list. */
  readonly newest: number | undefined;
  readonly onKind: (kind: Kind) => void;
}

function Bar({ kind, newest, onKind }: BarProps) {
  const { t } = useTranslation();
  const words = useProblemText();
  const { message } = App.useApp();
  const cache = useQueryClient();
  const counts = useQuery(countsQuery).data;
  const unread = (kind === "notes" ? counts?.unreadNotes : counts?.unreadCopies) ?? 0;
  const reading = useMutation({
    mutationFn: (until: number) => readAll(until, kind === "notes"),
    onSuccess: () => {
      void message.success(t("inbox.copies.readDone"));
      return cache.invalidateQueries({ queryKey: ["inbox"] });
    },
    onError: (problem) => void message.error(words(problem)),
  });
  return (
    <div className={css("copies-bar")}>
      <Segmented<Kind>
        size="small"
        aria-label={t("inbox.copies.label")}
        value={kind}
        options={kinds.map((one) => ({ value: one, label: labelOf(one) }))}
        onChange={onKind}
      />
      {unread > 0 && newest !== undefined && (
        <Button
          size="small"
          loading={reading.isPending}
          onClick={() => {
            reading.mutate(newest);
          }}
        >
          {t("inbox.copies.readAll")}
        </Button>
      )}
    </div>
  );

  function labelOf(one: Kind) {
    const notes = counts?.unreadNotes ?? 0;
    return one === "notes" && notes > 0 ? `${t("inbox.copies.notes")} ${notes}` : t(`inbox.copies.${one}`);
  }
}

function CopyRow({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={row("task-title")}>
        {!notice.readAt && <span className={row("unread")}>{t("inbox.unread")}</span>} {notice.subject}
      </span>
      <Moment at={notice.at} />
      <span className={row("task-facts")}>{notice.body}</span>
    </>
  );
}
