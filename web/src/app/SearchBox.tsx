import { Input, type InputRef } from "antd";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";

/** Leads to the case list with what was searched. Ctrl K jumps here. */
export function SearchBox() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const box = useRef<InputRef>(null);
  useEffect(() => {
    function jump(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      box.current?.focus({ cursor: "all" });
    }
    document.addEventListener("keydown", jump);
    return () => {
      document.removeEventListener("keydown", jump);
    };
  }, []);
  return (
    <search className="search-box">
      <Input
        ref={box}
        type="search"
        allowClear
        aria-label={t("app.search")}
        placeholder={t("app.search")}
        suffix={<span className="quiet wide-only">Ctrl K</span>}
        onPressEnter={(event) => {
          const text = event.currentTarget.value.trim();
          if (text) void navigate(`/cases?${new URLSearchParams({ text }).toString()}`);
        }}
      />
    </search>
  );
}
