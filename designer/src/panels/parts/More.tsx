import { useState, type ReactNode } from "react";
import { usePanelWords } from "../PanelWords";
import { LinkButton } from "./LinkButton";

/** What is rarely changed, behind “更多”. */
export function More({ children }: { readonly children: ReactNode }) {
  const { list } = usePanelWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className="cfp-part-wide">
        <LinkButton
          open={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {open ? list.less : list.more}
        </LinkButton>
      </div>
      {open && children}
    </>
  );
}
