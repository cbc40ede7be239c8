import { useQuery } from "@tanstack/react-query";
import { Alert, Modal } from "antd";
import { useTranslation } from "react-i18next";
import { LoadingPane } from "../parts/Loading";
import { classesOf } from "../parts/looks/classes";
import { useProblemText } from "../texts/problemText";
import { Meanwhile } from "../typed/Meanwhile";
import { editionsQuery, meanwhileOf, type Calendar, type CalendarPreview, type Change } from "./calendar";
import { LimitsChoice } from "./LimitsChoice";
import { MovedCases, MovedSteps } from "./Moved";
import { useHoursBeside } from "./useHoursBeside";
import { usePreview } from "./usePreview";
import styles from "./CalendarPage.module.css";

const css = classesOf(styles);

interface Props {
  readonly change: Change;
  /** The calendar as it is now. */
  readonly latest: Calendar;
  /** The change is to be made to that. */
  readonly onUseMine: () => void;
  /** The change is given up. */
  readonly onDrop: () => void;
  readonly onClose: () => void;
}

/** What the change would do to the limits that run, and whether they move along. New ones follow the new calendar. */
export function Preview(props: Props) {
  const { change, latest, onClose } = props;
  const { t } = useTranslation();
  const words = useProblemText();
  const { told, before, isAsking, isSaving, problem, moves, choose, save } = usePreview(change, onClose);
  const isBehind = latest.number !== change.edition;
  return (
    <Modal
      open
      width={760}
      title={t("calendar.preview.title")}
      okText={t("calendar.preview.save")}
      cancelText={t("calendar.preview.cancel")}
      okButtonProps={{ disabled: !told || isAsking || isBehind, loading: isSaving && { delay: 300 } }}
      onOk={save}
      onCancel={onClose}
    >
      {isBehind && <Behind {...props} />}
      {problem && <Alert type="error" title={words(problem)} />}
      {told && before !== null && (
        <Alert role="status" type="warning" title={t("calendar.preview.changed", { before, now: told.sums.all })} />
      )}
      {isAsking && <LoadingPane />}
      {told && !isAsking && (
        <Told change={change} told={told}>
          {told.sums.all > 0 && <LimitsChoice count={told.sums.all} moves={moves} onChoose={choose} />}
        </Told>
      )}
    </Modal>
  );
}

/** Somebody has changed the calendar since: who and what, and the hours that are in force beside those that were typed. */
function Behind({ change, latest, onUseMine, onDrop }: Props) {
  const beside = useHoursBeside();
  const done = meanwhileOf(useQuery(editionsQuery).data, latest.number);
  return (
    <Meanwhile
      done={done}
      differences={change.kind === "hours" ? beside(latest.hours, change.hours) : []}
      onMine={onUseMine}
      onTheirs={onDrop}
    />
  );
}

interface ToldProps {
  readonly change: Change;
  readonly told: CalendarPreview;
  /** What is to be chosen. */
  readonly children: React.ReactNode;
}

function Told({ change, told, children }: ToldProps) {
  const { t } = useTranslation();
  const { earlier, later, overdue, all } = told.sums;
  return (
    <>
      {change.kind === "year" && <p className={css("quiet")}>{t("calendar.preview.file", { file: change.file })}</p>}
      {change.kind === "earlier" && <p className={css("quiet")}>{t("calendar.preview.earlier", change)}</p>}
      <p className={css("sums")}>
        {all === 0 ? t("calendar.preview.none") : t("calendar.preview.sums", { count: all, earlier, later, overdue })}
      </p>
      {children}
      <p className={css("quiet")}>{t("calendar.preview.fresh")}</p>
      {told.unknown > 0 && <p className={css("quiet")}>{t("calendar.preview.unknown", { count: told.unknown })}</p>}
      <MovedSteps steps={told.steps} />
      <MovedCases cases={told.cases} />
    </>
  );
}
