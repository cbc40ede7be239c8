import { Button, Dropdown, type MenuProps } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useMay, useMe, useSignOut } from "./session";
import { chooseLook, lookChoice, type LookChoice } from "./theme";

const looks = ["system", "light", "dark"] as const satisfies readonly LookChoice[];

/** Name, unit and roles, always visible; behind them language, look, help and the way out. */
export function PersonMenu({ onHelp }: { readonly onHelp: () => void }) {
  const me = useMe();
  const { t } = useTranslation();
  const roles = me.roles.map((role) => role.name).join(t("parts.and"));
  return (
    <Dropdown menu={useMenu(onHelp)} trigger={["click"]}>
      <Button
        type="text"
        className="person"
        aria-label={t("app.person.label", { name: me.name, unit: me.unitName, roles })}
      >
        <span className="name">{me.name}</span>
        <span className="quiet post">
          {me.unitName} · {roles}
        </span>
      </Button>
    </Dropdown>
  );
}

function useMenu(onHelp: () => void): MenuProps {
  const { t, i18n } = useTranslation();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const registers = useMay("registerCases");
  const look = useLookMenu();
  const other = i18n.language === "en" ? "zh-CN" : "en";
  const acts: Readonly<Record<string, () => void>> = {
    imports: () => void navigate("/imports"),
    language: () => void i18n.changeLanguage(other),
    help: onHelp,
    out: () => void signOut(),
  };
  return {
    selectable: true,
    selectedKeys: [look.chosen],
    items: [
      ...(registers ? [{ key: "imports", label: t("app.imports") }] : []),
      { key: "language", label: <span lang={other}>{t("app.otherLanguage")}</span> },
      look.group,
      { key: "help", label: t("app.help.title") },
      { type: "divider" },
      { key: "out", label: t("app.signOut") },
    ],
    onClick: ({ key }) => {
      (acts[key] ?? look.choose)(key);
    },
  };
}

function useLookMenu() {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string>(lookChoice);
  return {
    chosen,
    group: {
      type: "group" as const,
      label: t("app.look.title"),
      children: looks.map((key) => ({ key, label: t(`app.look.${key}`) })),
    },
    choose: (key: string) => {
      const choice = looks.find((look) => look === key);
      if (!choice) return;
      chooseLook(choice);
      setChosen(choice);
    },
  };
}
