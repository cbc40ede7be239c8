import { Button } from "antd";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Registered } from "./register";
import { classesOf } from "../../parts/looks/classes";
import { useMoments } from "../../time/useMoments";
import { SendFiles } from "./SendFiles";
import { StatePane } from "../../parts/StatePane";
import styles from "./RegisteredCase.module.css";

const css = classesOf(styles);

interface Props {
  readonly registered: Registered;
  /** What was chosen with it and is still to be attached. */
  readonly files?: readonly File[];
  readonly onNext: () => void;
}

/** Tells the number and offers the next. */
export function RegisteredCase({ registered: { id, number, strangers, recused, next }, files = [], onNext }: Props) {
  const { t } = useTranslation();
  const { due: dueWords } = useMoments();
  const title = useRef<HTMLHeadingElement>(null);
  // Whoever works by keyboard or listens goes on from here.
  useEffect(() => {
    title.current?.focus();
  }, []);
  return (
    <StatePane role="status" heading={title} title={t("register.done.title", { number })}>
      {(recused || next.length === 0) && <p>{t(recused ? "register.done.recused" : "register.done.text")}</p>}
      {next.map(({ step, to, due }) => (
        <p key={step + to.join()}>
          {t(due ? "task.ahead.nextDue" : "task.ahead.next", {
            step,
            who: to.join(t("parts.and")),
            ...(due && { at: dueWords(due) }),
          })}
        </p>
      ))}
      {strangers.length > 0 && <p>{t("register.done.strangers", { names: strangers.join(t("parts.and")) })}</p>}
      {files.length > 0 && !recused && <SendFiles caseId={id} files={files} />}
      {files.length > 0 && recused && (
        <p>{t("register.files.recused", { names: files.map(({ name }) => name).join(t("parts.and")) })}</p>
      )}
      <p className={css("acts")}>
        <Button type="primary" onClick={onNext}>
          {t("register.done.next")}
        </Button>
        {!recused && <Link to={`/cases/${id}`}>{t("register.done.open")}</Link>}
        <Link to="/">{t("register.done.inbox")}</Link>
      </p>
    </StatePane>
  );
}
