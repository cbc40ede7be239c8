import { Modal } from "antd";
import { useTranslation } from "react-i18next";
import type { InboxItem } from "../../api/schemas";
import { keyOf } from "../../shown/taskKey";
import type { ClaimResult } from "../../task/acts/claim";
import { classesOf } from "../../parts/looks/classes";
import { tone } from "../../parts/looks/tone";
import styles from "./ClaimResults.module.css";

const css = classesOf(styles);

interface Props {
  readonly tasks: readonly InboxItem[];
  readonly take: boolean;
  readonly results: readonly ClaimResult[];
  readonly onClose: () => void;
}

/** A result for each row of an act on several. */
export function ClaimResults({ tasks, take, results, onClose }: Props) {
  const { t } = useTranslation();
  const titles = new Map(tasks.map((task) => [keyOf(task), task.caseTitle]));
  const done = results.filter((result) => result.done).length;
  return (
    <Modal
      open
      title={t(take ? "inbox.batch.claimResult" : "inbox.batch.releaseResult", {
        done,
        refused: results.length - done,
      })}
      onCancel={onClose}
      footer={null}
    >
      <ul className={css("results")}>
        {results.map((result) => (
          <li key={keyOf(result)}>
            <span className={tone(result.done ? "good" : "bad")}>{result.done ? "✓" : "✕"}</span>
            <span>{titles.get(keyOf(result))}</span>
            <span className={tone("quiet")}>{result.text ?? t("inbox.batch.done")}</span>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
