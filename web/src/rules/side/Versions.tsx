import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api } from "../../api/client";
import { classesOf } from "../../parts/looks/classes";
import { tone } from "../../parts/looks/tone";
import { useProblemText } from "../../texts/problemText";
import { Moment } from "../../time/Moment";
import { tableOf, type RuleTable } from "../model/table";
import type { TableText } from "../rules";
import styles from "./Side.module.css";

const css = classesOf(styles);

interface Props {
  readonly read: TableText;
  readonly onTake: (table: RuleTable) => void;
}

/** Who published what, when and why; a version can be taken back into the draft, and that can be undone like any change. */
export function Versions({ read, onTake }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const words = useProblemText();
  const taking = useMutation({
    mutationFn: (version: number) =>
      answer(
        api.GET("/api/rule-tables/{table}/versions/{version}", { params: { path: { table: read.table, version } } }),
      ),
    onSuccess: (content) => {
      onTake(tableOf(content));
    },
    onError: (problem) => void message.error(words(problem), 8),
  });
  return (
    <ul className={css("list")}>
      {read.versions.map(({ version, published, by, at, reason }) => (
        <li key={version}>
          <div className={css("line")}>
            <strong>{published ? t("rules.version", { version }) : t("rules.draft")}</strong>
            <span className={tone("quiet")}>
              {by} <Moment at={at} />
            </span>
            {published && (
              <Button
                size="small"
                loading={taking.isPending && taking.variables === version}
                onClick={() => {
                  taking.mutate(version);
                }}
              >
                {t("rules.takeVersion")}
              </Button>
            )}
          </div>
          {reason}
        </li>
      ))}
    </ul>
  );
}
