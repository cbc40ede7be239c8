import { Button, Dropdown } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TaskView } from "../tasks";
import { useListBeside } from "../listBeside";
import { tone } from "../../parts/looks/tone";
import { classesOf } from "../../parts/looks/classes";
import { ActDialog } from "./ActDialog";
import type { ActView } from "./doing";
import styles from "./MoreActs.module.css";

const css = classesOf(styles);

/** What can be done with a task beside its outcomes: handing over, asking, adding, sending back. */
export function MoreActs({ task, onLeave }: { readonly task: TaskView; readonly onLeave: () => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<ActView | null>(null);
  const list = useListBeside();
  const acts = actsBeside(task);
  if (acts.length === 0) return null;
  const items = acts.map((act) => ({
    key: act.name,
    label: act.whyNot === null ? act.label : <WhyNot act={act} />,
    title: act.hint,
    disabled: act.whyNot !== null,
    onClick: () => {
      setOpen(act);
    },
  }));
  return (
    <>
      <Dropdown menu={{ items }} trigger={["click"]} placement="topRight">
        <Button aria-haspopup="menu">{t("task.more.open")}</Button>
      </Dropdown>
      {open && (
        <ActDialog
          task={task}
          act={open}
          onClose={() => {
            setOpen(null);
          }}
          onDone={() => {
            setOpen(null);
            if (leaves.has(open.name)) {
              onLeave();
              list.follow(task);
            }
          }}
        />
      )}
    </>
  );
}

/** Whether there is something to be done beside the outcomes. */
export function hasMore(task: TaskView): boolean {
  return actsBeside(task).some(({ whyNot }) => whyNot === null);
}

// What one has done is taken back where it is told.
function actsBeside(task: TaskView): readonly ActView[] {
  return task.sides.acts.filter(({ name }) => name !== withdraw);
}

/** An act that could be done, but for what is said below it. */
function WhyNot({ act }: { readonly act: ActView }) {
  return (
    <div className={css("why-not")}>
      {act.label}
      <div className={tone("quiet")}>{act.whyNot}</div>
    </div>
  );
}

const withdraw = "withdraw";

/** Acts after which the task is no longer before whoever did it. */
const leaves: ReadonlySet<string> = new Set(["transfer", "return"]);

/** 撤回 of what one has done, or why it is too late for that. */
export function TakeBack({ task }: { readonly task: TaskView }) {
  const [open, setOpen] = useState(false);
  const act = task.sides.acts.find(({ name }) => name === withdraw);
  if (!act) return null;
  if (act.whyNot !== null) return <p className={tone("quiet")}>{act.whyNot}</p>;
  const close = () => {
    setOpen(false);
  };
  return (
    <p>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {act.label}
      </Button>
      {open && <ActDialog task={task} act={act} onClose={close} onDone={close} />}
    </p>
  );
}
