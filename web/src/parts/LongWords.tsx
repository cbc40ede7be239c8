import { useLayoutEffect, useRef, useState, type RefObject } from "react";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { classesOf } from "./looks/classes";
import { only } from "./looks/only";
import styles from "./LongWords.module.css";

const css = classesOf(styles);

interface Props {
  readonly text: string;
  /** How many lines are shown before one asks for the rest. */
  readonly lines: number;
}

/** A text with its line breaks: the first lines, the rest on asking, all of it on paper. */
export function LongWords({ text, lines }: Props) {
  const { t } = useTranslation();
  const words = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const cut = useIsCut(words, open);
  return (
    <>
      <div ref={words} className={css("long-words", !open && "cut")} style={{ WebkitLineClamp: lines }}>
        {text}
      </div>
      {(cut || open) && (
        <Button
          type="link"
          size="small"
          className={`${only("screen")} ${css("long-words-act")}`}
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {t(open ? "parts.entered.less" : "parts.entered.more")}
        </Button>
      )}
    </>
  );
}

/** Measured, not counted: how many lines a text has depends on the screen, and inside a fold it has none yet. */
function useIsCut(words: RefObject<HTMLElement | null>, open: boolean): boolean {
  const [cut, setCut] = useState(false);
  useLayoutEffect(() => {
    const place = words.current;
    if (!place || open) return undefined;
    const measure = () => {
      setCut(place.scrollHeight > place.clientHeight + 1);
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(place);
    return () => {
      watch.disconnect();
    };
  }, [words, open]);
  return cut;
}
