import { Input, type InputProps, type InputRef } from "antd";
import { useEffect, useRef } from "react";

interface Props extends InputProps {
  /** Whether what stands in it is chosen whole: it is a proposal, and typing takes its place. */
  readonly whole?: boolean;
}

/** Two dozen frames: longer than a dialog takes to be seen, shorter than anybody waits. */
const patience = 24;

/**
 * The field of a dialog that one types in at once. `autoFocus` comes too early for it: a dialog that is being opened cannot be
 * focused yet, and afterwards its first button, the one that closes it, has the focus.
 */
export function FirstInput({ whole = false, ...props }: Props) {
  const field = useRef<InputRef>(null);
  useEffect(() => {
    let frames = 0;
    let next = 0;
    const take = () => {
      field.current?.focus({ preventScroll: true });
      frames += 1;
      const there = document.activeElement === field.current?.input;
      if (there && whole) field.current?.select();
      if (!there && frames < patience) next = requestAnimationFrame(take);
    };
    // Whoever has gone elsewhere meanwhile is not fetched back.
    const stop = () => {
      frames = patience;
      cancelAnimationFrame(next);
    };
    const acts = ["mousedown", "touchstart"] as const;
    for (const act of acts) globalThis.addEventListener(act, stop, { capture: true, once: true });
    take();
    return () => {
      stop();
      for (const act of acts) globalThis.removeEventListener(act, stop, { capture: true });
    };
  }, [whole]);
  return <Input ref={field} {...props} />;
}
