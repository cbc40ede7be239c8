import { useCallback, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Outlet, useLocation, useMatch, useNavigate } from "react-router";
import { useMay } from "../session/session";
import { useDocumentTitle } from "../parts/documentTitle";
import { EmptyState } from "../parts/EmptyState";
import { type TaskKey, pathOf } from "../shown/taskKey";
import { readingPane, unasked, type ListBeside } from "../task/listBeside";
import { CopyList } from "./list/CopyList";
import { DoneList, MineList } from "./list/OtherLists";
import { useRound } from "./round";
import { ScheduleList } from "./schedule/ScheduleList";
import { Tabs } from "./Tabs";
import { ToDo } from "./ToDo";
import { useInboxView } from "./view";
import { classesOf } from "../parts/looks/classes";
import { only } from "../parts/looks/only";
import styles from "./InboxPage.module.css";

const css = classesOf(styles);

/** As wide as the list has a pane beside it (InboxPage.module.css). */
const beside = "(width >= 768px) and (height >= 480px)";

/** Milliseconds after which the list stands and the line is free. */
const calm = 2_000;

/** The list beside the reading pane; on a phone the one or the other. */
export default function InboxPage() {
  const { t } = useTranslation();
  useDocumentTitle(t("inbox.title"));
  if (!useMay("read-cases")) return <EmptyState title={t("inbox.none.title")} text={t("inbox.none.text")} />;
  return <ListAndPane />;
}

function ListAndPane() {
  const { t } = useTranslation();
  const { tab } = useInboxView();
  const { current, notice, open, arrived, setListed, list } = useListAndPane();
  useTaskPage();
  return (
    <div className={css("inbox", (current !== null || notice !== null) && "reading")}>
      <section className={css("inbox-list")} aria-label={t("inbox.title")}>
        <h1 className={only("heard")}>{t("inbox.title")}</h1>
        <Tabs />
        {tab === "open" && (
          <ToDo current={current} onOpen={open} onTasks={setListed} onArrived={notice === null ? arrived : undefined} />
        )}
        {tab === "schedule" && <ScheduleList current={current} />}
        {tab === "done" && <DoneList current={current} />}
        {tab === "copies" && <CopyList current={notice} />}
        {tab === "mine" && <MineList />}
      </section>
      <section id={readingPane} className={css("inbox-pane")} aria-label={t(`inbox.pane.${tab}`)}>
        <Outlet context={list} />
      </section>
    </div>
  );
}

/** The page of a task comes to the browser before one is opened, so that the first opens at once, and when the line is broken. */
function useTaskPage() {
  useEffect(() => {
    const later = setTimeout(() => void import("../task/TaskPage").catch(() => undefined), calm);
    return () => {
      clearTimeout(later);
    };
  }, []);
}

/** Whether somebody has pressed anything since they came here: they may be on their way to a page that is still being loaded. */
function useBusy(): { readonly current: boolean } {
  const busy = useRef(false);
  const { key } = useLocation();
  useEffect(() => {
    busy.current = false;
    const gone = new AbortController();
    const press = () => {
      busy.current = true;
    };
    for (const kind of ["pointerdown", "keydown"])
      document.addEventListener(kind, press, { capture: true, signal: gone.signal });
    return () => {
      gone.abort();
    };
  }, [key]);
  return busy;
}

/** What list and pane share: which task or notice is open, and which task comes after it. */
function useListAndPane() {
  const navigate = useNavigate();
  const { search } = useLocation();
  const match = useMatch("/tasks/:caseId/:visit/:seq");
  const current = match ? `${match.params.caseId}/${match.params.visit}/${match.params.seq}` : null;
  const notice = useMatch("/notices/:noticeId")?.params.noticeId ?? null;
  const round = useRound();
  const { begin } = round;
  const isBusy = useBusy();
  const open = useCallback(
    (task: TaskKey, replace: boolean, among: readonly TaskKey[], more: boolean) => {
      begin(among, more);
      void navigate(pathOf(task) + search, { replace });
    },
    [navigate, search, begin],
  );
  /** What is most urgent is before whoever comes; that they have opened it is said once they turn to it. */
  const arrived = useCallback(
    (first: TaskKey) => {
      if (!isBusy.current && window.matchMedia(beside).matches)
        void navigate(pathOf(first) + search, { replace: true, state: unasked });
    },
    [isBusy, navigate, search],
  );
  const goOn = (next: TaskKey | undefined) => {
    void navigate((next ? pathOf(next) : "/") + search, { replace: true });
  };
  const later = current === null ? undefined : round.after(current);
  const list: ListBeside = {
    back: () => void navigate(`/${search}`),
    place: current === null ? null : round.placeOf(current),
    skip:
      later &&
      (() => {
        goOn(later);
      }),
    follow: (done, own) => {
      const next = round.done(done);
      goOn(own ?? next);
    },
  };
  return { current, notice, open, arrived, setListed: round.setListed, list };
}
