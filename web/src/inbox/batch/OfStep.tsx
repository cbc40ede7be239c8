import { useQuery } from "@tanstack/react-query";
import { Button, Dropdown } from "antd";
import { useTranslation } from "react-i18next";
import type { InboxItem, OutcomeView } from "../../api/schemas";
import { askedFields } from "../../shown/askedFields";
import { mostAtOnce } from "../../task/acts/several";
import { taskQuery, type TaskView } from "../../task/tasks";
import { fitting } from "../../together/fitting";
import type { AskedAct } from "../../together/TogetherDialog";
import { classesOf } from "../../parts/looks/classes";
import { tone } from "../../parts/looks/tone";
import styles from "./OfStep.module.css";

const css = classesOf(styles);

interface Props {
  readonly tasks: readonly InboxItem[];
  readonly onAsk: (act: AskedAct) => void;
}

/** 转办: one person and one reason for all. */
export function TransferButton({ tasks, onAsk }: Props) {
  const { t } = useTranslation();
  const { view } = useFirst(tasks);
  const act = view?.sides.acts.find(({ name, whyNot }) => name === "transfer" && whyNot === null);
  const tooMany = useTooMany(tasks);
  return (
    <Button
      size="small"
      disabled={!act || tooMany !== null}
      title={tooMany ?? (view && !act ? t("inbox.batch.cannot") : undefined)}
      onClick={() => {
        if (!act) return;
        const fields = askedFields(act.form);
        const required = fields.filter((field) => field.required).map(({ name }) => name);
        onAsk({ act: { name: act.name, label: act.label }, hint: act.hint, fields, required });
      }}
    >
      {t("inbox.batch.transfer")}
    </Button>
  );
}

/** 办结 with one outcome, where all are of one step: its form is filled in once. */
export function CompleteMenu({ tasks, onAsk }: Props) {
  const { t } = useTranslation();
  const { view, alike } = useFirst(tasks);
  const tooMany = useTooMany(tasks);
  const items = (view?.outcomes ?? []).map((outcome) => {
    const { fields, ofEach } = fitting(view?.form ?? [], outcome);
    return {
      key: outcome.name,
      disabled: ofEach.length > 0,
      label:
        ofEach.length > 0
          ? t("inbox.batch.ofEach", { outcome: outcome.label, fields: ofEach.join(t("parts.and")) })
          : outcome.label,
      onClick: () => {
        onAsk(completing(outcome, fields));
      },
    };
  });
  const off = !alike || tooMany !== null || !view?.canComplete;
  const why = tooMany ?? (alike ? view?.whyNot : t("inbox.batch.notAlike"));
  return (
    <>
      <Dropdown menu={{ items }} trigger={["click"]} placement="topLeft" disabled={off}>
        <Button size="small" aria-haspopup="menu" disabled={off}>
          {t("inbox.batch.complete")}
        </Button>
      </Dropdown>
      {why && <span className={`${tone("quiet")} ${css("of-step-why")}`}>{why}</span>}
    </>
  );
}

function completing(outcome: OutcomeView, fields: AskedAct["fields"]): AskedAct {
  return {
    act: { name: "complete", outcome: outcome.name, label: outcome.label },
    hint: "",
    fields,
    required: outcome.requiredFields.filter((name) => fields.some((field) => field.name === name)),
  };
}

/** The first of them that one may do, as an example of all. */
function useFirst(tasks: readonly InboxItem[]): { readonly view: TaskView | undefined; readonly alike: boolean } {
  const first = tasks.find(({ forOthers }) => !forOthers) ?? tasks[0];
  const key = first ?? { caseId: 0, visit: 0, seq: 0 };
  const view = useQuery({ ...taskQuery(key), enabled: first !== undefined }).data;
  return { view, alike: tasks.every(({ alike }) => alike === first?.alike) };
}

function useTooMany(tasks: readonly InboxItem[]): string | null {
  const { t } = useTranslation();
  return tasks.length > mostAtOnce ? t("inbox.batch.tooMany", { most: mostAtOnce }) : null;
}
