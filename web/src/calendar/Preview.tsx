import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, App, Modal } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { LoadingPane } from "../parts/Loading";
import { classesOf } from "../parts/looks/classes";
import { useProblemText } from "../texts/problemText";
import { calendarKey, preview, save, type CalendarPreview, type Change } from "./calendar";
import { MovedCases, MovedSteps } from "./Moved";
import styles from "./CalendarPage.module.css";

const css = classesOf(styles);

interface Props {
  readonly change: Change;
  readonly onClose: () => void;
}

/** What the change would do to the limits that are open. They keep the moment that was promised; new ones follow the new calendar. */
export function Preview({ change, onClose }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const words = useProblemText();
  const cache = useQueryClient();
  const asked = useQuery({
    queryKey: [...calendarKey, "preview", useId()],
    queryFn: () => preview(change),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const saving = useMutation({
    mutationFn: () => save(change),
    onSuccess: (calendar) => {
      cache.setQueryData(calendarKey, calendar);
      void message.success(t("calendar.saved"));
      onClose();
    },
  });
  const problem = asked.error ?? saving.error;
  return (
    <Modal
      open
      width={760}
      title={t("calendar.preview.title")}
      okText={t("calendar.preview.save")}
      cancelText={t("calendar.preview.cancel")}
      okButtonProps={{ disabled: !asked.data, loading: saving.isPending && { delay: 300 } }}
      onOk={() => {
        saving.mutate();
      }}
      onCancel={onClose}
    >
      {problem && <Alert type="error" title={words(problem)} />}
      {asked.isPending && <LoadingPane />}
      {asked.data && <Told change={change} told={asked.data} />}
    </Modal>
  );
}

function Told({ change, told }: { readonly change: Change; readonly told: CalendarPreview }) {
  const { t } = useTranslation();
  const { earlier, later, overdue, all } = told.sums;
  return (
    <>
      {change.kind === "year" && <p className={css("quiet")}>{t("calendar.preview.file", { file: change.file })}</p>}
      <p className={css("sums")}>
        {all === 0 ? t("calendar.preview.none") : t("calendar.preview.sums", { count: all, earlier, later, overdue })}
      </p>
      <p className={css("quiet")}>{t("calendar.preview.kept")}</p>
      {told.more && <p className={css("quiet")}>{t("calendar.preview.more")}</p>}
      <MovedSteps steps={told.steps} />
      <MovedCases cases={told.cases} />
    </>
  );
}
