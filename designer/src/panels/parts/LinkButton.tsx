import { Button } from "antd";
import type { ReactNode } from "react";

interface Props {
  readonly children: ReactNode;
  readonly onClick: () => void;
  /** Of a button that opens something: whether it is open. */
  readonly open?: boolean;
}

/** What may be done to a value, in words, smaller than what the value says. */
export function LinkButton({ children, onClick, open }: Props) {
  return (
    <Button size="small" type="link" onClick={onClick} {...(open !== undefined && { "aria-expanded": open })}>
      {children}
    </Button>
  );
}
