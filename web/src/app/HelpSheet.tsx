import { Modal } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useMatch } from "react-router";
import { useQuery } from "@tanstack/react-query";
import { helpQuery, pageAt } from "../help/help";
import { classesOf } from "../parts/looks/classes";
import styles from "./HelpSheet.module.css";

const css = classesOf(styles);

/** Keys of the procedure designer, told where it is shown. */
const ofDesigner = { designer: ["move", "open", "several", "add", "remove", "undo", "redo", "copy", "paste"] } as const;

const ofPages = {
  everywhere: ["search", "help", "close"],
  list: ["move", "open", "tabs"],
  open: ["begin", "choose", "all", "claim", "release", "filter"],
  task: ["submit", "form", "list", "why"],
} as const;

/** What this page is for, the keys and what they do, and where more is told. */
export function HelpSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const isDesigner = useMatch("/procedures/:definitionId") !== null;
  const { everywhere, ...others } = ofPages;
  const groups: Readonly<Record<string, readonly string[]>> = { everywhere, ...(isDesigner ? ofDesigner : others) };
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t("app.help.title")} width={520}>
      <ThisPage asked={open} onLeave={onClose} />
      {Object.entries(groups).map(([group, keys]) => (
        <section key={group}>
          <h3>{t(`app.help.${group}.title`)}</h3>
          <dl className={css("keys")}>
            {keys.map((key) => (
              <div key={key}>
                <dt>
                  <kbd>{t(`app.help.${group}.${key}.key`)}</kbd>
                </dt>
                <dd>{t(`app.help.${group}.${key}.act`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
}

/** What the page is for; nothing until it is read, or where nothing is written of it. */
function ThisPage({ asked, onLeave }: { readonly asked: boolean; readonly onLeave: () => void }) {
  const { t, i18n } = useTranslation();
  const { pathname, search } = useLocation();
  const help = useQuery({ ...helpQuery(i18n.language), enabled: asked }).data;
  const page = pageAt(pathname, search);
  const words = page === null ? undefined : help?.pages[page];
  return (
    <>
      {words && <p>{words}</p>}
      <p>
        <Link to="/help" onClick={onLeave}>
          {t("app.guides.open")}
        </Link>
      </p>
    </>
  );
}
