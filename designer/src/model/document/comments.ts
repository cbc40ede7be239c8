import { omitting } from "./changing";
import type { Activity } from "./flow";
import { isObject, objectsIn, textOf, type JsonObject } from "../elsa/json";

/** What an editor says of a step to the others. Stands in the step's metadata, where Elsa keeps what it does not know. */
export interface Comment {
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  readonly text: string;
}

export function commentsOf({ source }: Activity): readonly Comment[] {
  const face = faceOf(source);
  return objectsIn(face["comments"]).map((one) => ({
    by: textOf(one, "by") ?? "",
    at: textOf(one, "at") ?? "",
    text: textOf(one, "text") ?? "",
  }));
}

export function withComments(activity: Activity, comments: readonly Comment[]): Activity {
  const metadata = isObject(activity.source["metadata"]) ? activity.source["metadata"] : {};
  const face = omitting(faceOf(activity.source), "comments");
  const after = comments.length > 0 ? { ...face, comments: comments.map((one) => ({ ...one })) } : face;
  return { ...activity, source: { ...activity.source, metadata: { ...metadata, caseFlow: after } } };
}

function faceOf(source: JsonObject): JsonObject {
  const metadata = source["metadata"];
  const face = isObject(metadata) ? metadata["caseFlow"] : undefined;
  return isObject(face) ? face : {};
}
