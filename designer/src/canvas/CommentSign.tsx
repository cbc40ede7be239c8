interface Props {
  readonly count: number;
  /** How many comments there are, in words. */
  readonly said: string;
}

/** That editors have said something of a step; nothing where nobody did. */
export function CommentSign({ count, said }: Props) {
  if (count === 0) return null;
  return (
    <span className="cf-comment-sign" title={said}>
      <svg aria-hidden="true" viewBox="0 0 12 12" width="12" height="12">
        <path d="M1 1.5h10v7H6L3.5 11V8.5H1z" fill="none" stroke="currentColor" strokeLinejoin="round" />
      </svg>
      <span aria-hidden="true">{count}</span>
      <span className="cf-unseen">{said}</span>
    </span>
  );
}
