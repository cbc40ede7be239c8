import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { classesOf } from "../../parts/looks/classes";
import { only } from "../../parts/looks/only";
import { tone } from "../../parts/looks/tone";
import styles from "./SearchBox.module.css";

const css = classesOf(styles);

/** Leads to the case list with what was searched. Ctrl K jumps here. On a phone a button that unfolds over the bar. */
export function SearchBox() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const box = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const unfold = () => {
    setOpen(true);
    // Shown first, for what is not shown takes no focus.
    requestAnimationFrame(() => box.current?.select());
  };
  useCtrlK(unfold);
  const fold = () => {
    setOpen(false);
  };
  return (
    <search className={css("search-box", open && "open")}>
      <button type="button" className={css("search-button")} aria-label={t("app.search")} onClick={unfold}>
        <Glass />
      </button>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const text = box.current?.value.trim();
          if (!text) return;
          fold();
          void navigate(`/cases?${new URLSearchParams({ text }).toString()}`);
        }}
      >
        <input
          ref={box}
          type="search"
          enterKeyHint="search"
          aria-label={t("app.search")}
          placeholder={t("app.search")}
          onBlur={fold}
          onKeyDown={(event) => {
            if (event.key === "Escape") event.currentTarget.blur();
          }}
        />
        <kbd className={`${tone("quiet")} ${only("wide")}`}>Ctrl K</kbd>
      </form>
    </search>
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
