import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { ErrorState } from "../parts/ErrorState";
import { LinkTabs } from "../parts/LinkTabs";
import { LoadingPane } from "../parts/Loading";
import { classesOf } from "../parts/looks/classes";
import { page } from "../parts/looks/page";
import { PageTitle } from "../parts/PageTitle";
import { useMe } from "../session/session";
import { guideOf, guides, helpQuery } from "./help";
import styles from "./HelpPage.module.css";

const css = classesOf(styles);

/** 使用说明: one page for each kind of work, one's own first. */
export default function HelpPage() {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const asked = useSearchParams()[0].get("of");
  const here = guides.find((guide) => guide === asked) ?? guideOf(me.roles.map(({ code }) => code));
  const help = useQuery(helpQuery(i18n.language));
  return (
    <div className={page}>
      <PageTitle title={t("app.guides.title")} />
      {help.isPending && <LoadingPane />}
      {help.isError && <ErrorState problem={help.error} onRetry={() => void help.refetch()} />}
      {help.data && (
        <>
          <LinkTabs
            label={t("app.guides.title")}
            here={here}
            tabs={guides.map((guide) => ({
              key: guide,
              to: { search: `?of=${guide}` },
              label: help.data.guides[guide].title,
            }))}
          />
          <div className={css("guide")}>
            {help.data.guides[here].sections.map(({ title, text }) => (
              <section key={title}>
                <h2>{title}</h2>
                <p>{text}</p>
              </section>
            ))}
          </div>
        </>
      )}
    </div>
  );
}
