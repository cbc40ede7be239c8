import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { pathOf, type TaskKey } from "../../shown/taskKey";

/** Seconds for which the way back stands before one's eyes; afterwards it is found among what one has done. */
const shownFor = 8;

/** Says that a task is done, with the way to take it back. */
export function useTakingBack(task: TaskKey) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  return (said: string, canBeTakenBack: boolean) => {
    if (!canBeTakenBack) {
      void message.success(said);
      return;
    }
    const key = pathOf(task);
    void message.success({
      key,
      duration: shownFor,
      content: (
        <>
          {said}
          <Button
            type="link"
            size="small"
            onClick={() => {
              message.destroy(key);
              void navigate(`${pathOf(task)}?tab=done`);
            }}
          >
            {t("task.done.takeBack")}
          </Button>
        </>
      ),
    });
  };
}
