import { Button, Input } from "antd";
import { useState } from "react";
import { comment } from "../../model/commands/comment";
import { commentsOf } from "../../model/document/comments";
import type { Activity } from "../../model/document/flow";
import { onOfficeClock } from "../../panels/parts/moments";
import { useActs, useDesigning, useTexts } from "../designing";

interface Props {
  readonly activity: Activity;
  readonly author: string;
  /** Of the office's clocks. */
  readonly utcOffset: string | undefined;
}

/** What the editors say to one another of a step. Nobody who handles a case sees it. */
export function Comments({ activity, author, utcOffset }: Props) {
  const { readOnly } = useDesigning();
  const { change } = useActs();
  const texts = useTexts();
  const comments = commentsOf(activity);
  if (readOnly && comments.length === 0) return null;
  const add = (said: string) => {
    change(comment, {
      step: activity.id,
      comments: [...comments, { by: author, at: new Date().toISOString(), text: said }],
    });
  };
  return (
    <section className="cf-comments">
      <h3 className="cf-heading">{texts.comments}</h3>
      {comments.map((one) => (
        <p key={`${one.at} ${one.text}`}>
          <span className="cf-meta">
            {one.by} · {onOfficeClock(one.at, utcOffset).replace("T", " ")}
          </span>
          <br />
          {one.text}
          {!readOnly && one.by === author && (
            <Button
              size="small"
              type="link"
              onClick={() => {
                change(comment, { step: activity.id, comments: comments.filter((other) => other !== one) });
              }}
            >
              {texts.remove}
            </Button>
          )}
        </p>
      ))}
      {!readOnly && <NewComment onAdd={add} />}
    </section>
  );
}

function NewComment({ onAdd }: { readonly onAdd: (text: string) => void }) {
  const texts = useTexts();
  const [text, write] = useState("");
  const add = () => {
    if (text.trim() === "") return;
    onAdd(text.trim());
    write("");
  };
  return (
    <Input.Search
      value={text}
      aria-label={texts.comment}
      placeholder={texts.comment}
      maxLength={500}
      enterButton={texts.addComment}
      onChange={(event) => {
        write(event.target.value);
      }}
      onSearch={add}
    />
  );
}
