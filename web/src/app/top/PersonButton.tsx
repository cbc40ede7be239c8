import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../session/session";
import { classesOf } from "../../parts/looks/classes";
import styles from "./PersonButton.module.css";

const css = classesOf(styles);

/** Name, unit and roles, always visible and never cut off. */
export function PersonButton(props: ComponentProps<"button">) {
  const me = useMe();
  const { t } = useTranslation();
  const roles = me.roles.map(({ name }) => name).join(t("parts.and"));
  return (
    <button
      {...props}
      type="button"
      className={css("person")}
      aria-haspopup="menu"
      aria-label={t("app.person.label", { name: me.name, unit: me.unitName, roles })}
    >
      <span>{me.name}</span>
      <span className={css("post")}>
        {me.unitName} · {roles}
      </span>
    </button>
  );
}
