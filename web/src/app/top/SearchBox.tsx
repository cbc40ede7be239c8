import { useEffect, useRef, useState, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { classesOf } from "../../parts/looks/classes";
import { only } from "../../parts/looks/only";
import { tone } from "../../parts/looks/tone";
import { useMay } from "../../session/session";
import { foundId, FoundList, optionId } from "./FoundList";
import styles from "./SearchBox.module.css";
import { useFound } from "./useFound";

const css = classesOf(styles);

/**
 * Finds while one types, and leads there; Enter alone leads to the list of all cases that fit. Ctrl K jumps here. On a phone a button
 * that unfolds over the bar.
 */
export function SearchBox() {
  const { t } = useTranslation();
  const box = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const unfold = () => {
    setOpen(true);
    // Shown first, for what is not shown takes no focus.
    requestAnimationFrame(() => box.current?.select());
  };
  useCtrlK(unfold);
  return (
    <search className={css("search-box", open && "open")}>
      <button type="button" className={css("search-button")} aria-label={t("app.search")} onClick={unfold}>
        <Glass />
      </button>
      <Searching box={box} open={open} onOpen={setOpen} />
    </search>
  );
}

interface SearchingProps {
  readonly box: RefObject<HTMLInputElement | null>;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** The box, and below it what is found. */
function Searching({ box, open, onOpen }: SearchingProps) {
  const navigate = useNavigate();
  const reads = useMay("read-cases");
  const [text, setText] = useState("");
  const listed = useListed(open ? text : "");
  const goTo = (path: string) => {
    box.current?.blur();
    void navigate(path);
  };
  const submit = () => {
    const [asked, first] = [text.trim(), listed.here ?? (reads ? undefined : listed.found[0])];
    if (first) goTo(first.path);
    else if (asked !== "" && reads) goTo(`/cases?${new URLSearchParams({ text: asked }).toString()}`);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Box box={box} text={text} listed={listed} onText={setText} onOpen={onOpen} />
      <kbd className={`${tone("quiet")} ${only("wide")}`}>Ctrl K</kbd>
      {listed.found.length > 0 && (
        <FoundList
          found={listed.found}
          at={listed.at}
          onOpen={({ path }) => {
            goTo(path);
          }}
        />
      )}
    </form>
  );
}

/** What is found, and which of it the arrow keys stand at. */
function useListed(text: string) {
  const found = useFound(text);
  const [step, setStep] = useState({ text, at: -1 });
  // What is typed anew is looked at anew.
  const at = step.text === text ? Math.min(step.at, found.length - 1) : -1;
  const move = (by: number) => {
    const next = at + by;
    setStep({ text, at: next < -1 ? found.length - 1 : next >= found.length ? -1 : next });
  };
  return { found, at, here: found[at], move };
}

interface BoxProps {
  readonly box: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly listed: ReturnType<typeof useListed>;
  readonly onText: (text: string) => void;
  readonly onOpen: (open: boolean) => void;
}

function Box({ box, text, listed, onText, onOpen }: BoxProps) {
  const { t } = useTranslation();
  const { found, at, move } = listed;
  return (
    <input
      ref={box}
      type="search"
      role="combobox"
      enterKeyHint="search"
      autoComplete="off"
      aria-label={t("app.search")}
      aria-autocomplete="list"
      aria-expanded={found.length > 0}
      aria-controls={found.length > 0 ? foundId : undefined}
      aria-activedescendant={at >= 0 ? optionId(at) : undefined}
      placeholder={t("app.search")}
      value={text}
      onChange={({ target }) => {
        onText(target.value);
      }}
      onFocus={() => {
        onOpen(true);
      }}
      onBlur={() => {
        onOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") event.currentTarget.blur();
        if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
        event.preventDefault();
        move(event.key === "ArrowDown" ? 1 : -1);
      }}
    />
  );
}

function useCtrlK(act: () => void) {
  useEffect(() => {
    function jump(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      act();
    }
    document.addEventListener("keydown", jump);
    return () => {
      document.removeEventListener("keydown", jump);
    };
  });
}

function Glass() {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <circle cx="7" cy="7" r="4.5" />
      <path d="m10.5 10.5 4 4" />
    </svg>
  );
}
