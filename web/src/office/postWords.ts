import type { Schema } from "../api/schemas";
import type { ServiceWords } from "../texts/serviceWords";

/** Who has a task: as the service says it, where a post has it with the role in the language of the screen. */
export function holderIn(words: ServiceWords, holder: string, post: Schema<"HoldingPost"> | null): string {
  if (!post?.role) return holder;
  const role = words.keyed(`roles.${post.role}`, "");
  return role ? [post.unit, role].filter(Boolean).join(" · ") : holder;
}
