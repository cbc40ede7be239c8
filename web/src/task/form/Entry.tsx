import type { FormInstance } from "antd";
import { useEffect, useState } from "react";
import type { FieldValues } from "../../api/schemas";
import { useMe } from "../../session/session";
import type { DraftConflict, useTaskDraft } from "../../typed/taskDraft";
import type { TaskView } from "../tasks";
import type { ChosenOutcome } from "./chosen";
import { NotHandedIn } from "./NotHandedIn";
import { OtherWindow } from "./OtherWindow";
import { TaskForm } from "./TaskForm";

interface Props {
  readonly task: TaskView;
  readonly form: FormInstance;
  readonly keeping: ReturnType<typeof useTaskDraft>;
  readonly initial: FieldValues;
  readonly chosen: ChosenOutcome;
}

/** What is filled in; when somebody else was faster, or oneself in another window, what had been. */
export function Entry({ task, form, keeping, initial, chosen }: Props) {
  const { state, keep, forget, conflict, settle } = keeping;
  const me = useMe();
  const [entered, setEntered] = useState(initial);
  useEffect(() => {
    // A task that somebody else took or did takes no draft any more.
    if (!task.canComplete) forget();
  }, [forget, task.canComplete]);
  if (!task.canComplete)
    return (entered !== initial || task.closedBy !== me.code) && <NotHandedIn form={task.form} entered={entered} />;
  const take = (over: DraftConflict, fields: FieldValues) => {
    settle(over);
    setEntered(fields);
    form.setFieldsValue(Object.fromEntries(task.form.map(({ name }) => [name, fields[name]])));
  };
  return (
    <>
      {conflict && (
        <OtherWindow
          form={task.form}
          conflict={conflict}
          entered={conflict.mine ?? entered}
          onMine={(mine) => {
            take(conflict, mine);
            keep(mine);
          }}
          onTheirs={() => {
            take(conflict, conflict.newest.fields as FieldValues);
            forget();
          }}
        />
      )}
      <TaskForm
        task={task}
        form={form}
        initial={initial}
        chosen={chosen}
        draft={state}
        onChange={(fields) => {
          setEntered(fields);
          keep(fields);
        }}
      />
    </>
  );
}
