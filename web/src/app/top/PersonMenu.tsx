import { lazy, Suspense, useState } from "react";
import { PersonButton } from "./PersonButton";

const load = () => import("./PersonDropdown");
const PersonDropdown = lazy(load);

/** The person; behind it the menu, which nobody needs to wait for at the start. */
export function PersonMenu({ onHelp }: { readonly onHelp: () => void }) {
  const [asked, setAsked] = useState(false);
  const plain = (
    <PersonButton
      aria-expanded={asked}
      onPointerEnter={() => void load()}
      onClick={() => {
        setAsked(true);
      }}
    />
  );
  return asked ? (
    <Suspense fallback={plain}>
      <PersonDropdown onHelp={onHelp} />
    </Suspense>
  ) : (
    plain
  );
}
