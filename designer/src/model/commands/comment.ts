import { withActivity } from "../document/changing";
import { commentsOf, withComments, type Comment } from "../document/comments";
import type { Command } from "./command";

interface Args {
  readonly step: string;
  readonly comments: readonly Comment[];
}

/** What editors say to one another of a step; all of it, the oldest first. */
export const comment: Command<Args> = {
  name: "comment",
  about: ({ step }) => ({ step }),
  apply: (document, { step, comments }) =>
    withActivity(document, step, (activity) =>
      JSON.stringify(commentsOf(activity)) === JSON.stringify(comments) ? activity : withComments(activity, comments),
    ),
};
