import { QueryClientProvider } from "@tanstack/react-query";
import { App as AntApp, ConfigProvider } from "antd";
import zhCN from "antd/es/locale/zh_CN";
import { useEffect, useState, type ReactNode } from "react";
import { I18nextProvider, useTranslation } from "react-i18next";
import { makeCache } from "../api/cache";
import { dialog } from "../parts/looks/dialog";
import { texts } from "../texts/texts";
import { themeOf, useLook } from "./theme";

/** What every page stands on: texts, theme, queries, messages. Tests put single parts into it. */
export function Surroundings({ children }: { readonly children: ReactNode }) {
  const [cache] = useState(makeCache);
  useEffect(() => {
    // What the service said is in the language of before.
    const askAgain = () => void cache.invalidateQueries();
    texts.on("languageChanged", askAgain);
    return () => {
      texts.off("languageChanged", askAgain);
    };
  }, [cache]);
  return (
    <I18nextProvider i18n={texts}>
      <QueryClientProvider client={cache}>
        <Themed>{children}</Themed>
      </QueryClientProvider>
    </I18nextProvider>
  );
}

function Themed({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  const look = useLook();
  return (
    // Ant Design's own language is English.
    <ConfigProvider
      {...(i18n.language !== "en" && { locale: zhCN })}
      theme={themeOf(look)}
      button={{ autoInsertSpace: false }}
      modal={dialog}
    >
      <AntApp component={false}>{children}</AntApp>
    </ConfigProvider>
  );
}
