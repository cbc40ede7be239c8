import { useEffect } from "react";
import { useTranslation } from "react-i18next";

/** What the tab says: the page, and before it how much waits for whoever looks at another one. */
const tab = { page: "", count: 0 };

/** Names the browser's tab. */
export function useDocumentTitle(title: string) {
  const { t } = useTranslation();
  useEffect(() => {
    tab.page = `${title} · ${t("app.product")}`;
    write();
  }, [title, t]);
}

/** How much waits stands in the tab's name as well; 0 for nothing to say. */
export function useTabCount(count: number) {
  useEffect(() => {
    tab.count = count;
    write();
    return () => {
      tab.count = 0;
      write();
    };
  }, [count]);
}

function write() {
  if (tab.page !== "") document.title = tab.count > 0 ? `(${tab.count}) ${tab.page}` : tab.page;
}
