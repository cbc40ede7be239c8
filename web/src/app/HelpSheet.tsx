import { Modal } from "antd";
import { useTranslation } from "react-i18next";
import { useMatch } from "react-router";
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

/** The keys and what they do. */
export function HelpSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const isDesigner = useMatch("/procedures/:definitionId") !== null;
  const { everywhere, ...others } = ofPages;
  const groups: Readonly<Record<string, readonly string[]>> = { everywhere, ...(isDesigner ? ofDesigner : others) };
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t("app.help.title")} width={520}>
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
