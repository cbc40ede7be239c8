import { Input } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { classesOf } from "../../parts/looks/classes";
import styles from "./SearchField.module.css";

const css = classesOf(styles);

const pause = 350;

/** Searches when the person pauses, or at once with Enter. */
export function SearchField({ text, onSearch }: { readonly text: string; readonly onSearch: (text: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(text);
  const [known, setKnown] = useState({ text, sent: text });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  // Searched elsewhere, such as in the bar above: what stands here follows. What was sent from here does not overwrite newer typing.
  if (text !== known.text) {
    setKnown({ text, sent: text });
    if (text !== known.sent) setTyped(text);
  }
  function send(value: string) {
    clearTimeout(timer.current);
    setKnown({ text: known.text, sent: value.trim() });
    onSearch(value.trim());
  }
  return (
    <Input
      className={css("case-search")}
      type="search"
      allowClear
      aria-label={t("cases.search")}
      placeholder={t("cases.search")}
      value={typed}
      onChange={({ target: { value } }) => {
        setTyped(value);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => {
          send(value);
        }, pause);
      }}
      onPressEnter={() => {
        send(typed);
      }}
    />
  );
}
