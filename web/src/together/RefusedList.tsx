import { keyOf } from "../shown/taskKey";
import { tone } from "../parts/looks/tone";
import { Lines } from "../parts/Lines";
import type { ActResult } from "../task/acts/several";
import { useRefusal } from "./useRefusal";
import type { TickedTask } from "./useTogether";

interface Props {
  readonly tasks: readonly TickedTask[];
  readonly refused: readonly ActResult[];
}

/** Those of several that were refused, or would be, each with its reason. */
export function RefusedList({ tasks, refused }: Props) {
  const words = useRefusal();
  const titles = new Map(tasks.map((task) => [keyOf(task), task.caseTitle]));
  return (
    <Lines>
      {refused.map((result) => (
        <li key={keyOf(result)}>
          <strong>{titles.get(keyOf(result))}</strong>
          <div className={tone("warn")}>{words(result)}</div>
        </li>
      ))}
    </Lines>
  );
}
