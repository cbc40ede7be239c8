import { Dropdown, type MenuProps } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { OwnPassword } from "../../account/OwnPassword";
import { PersonButton } from "./PersonButton";
import { useLanguageChoice } from "../../session/language";
import { useMay } from "../../session/session";
import { useLeaving } from "./useLeaving";
import { chooseLook, lookChoice, type LookChoice } from "../../session/theme";

const looks = ["system", "light", "dark"] as const satisfies readonly LookChoice[];

/** Language, look, help, the own password and the way out. Loaded when it is first asked for, and open then. */
export default function PersonDropdown({ onHelp }: { readonly onHelp: () => void }) {
  const [open, setOpen] = useState(true);
  const [choosing, setChoosing] = useState(false);
  const menu = useMenu({
    help: onHelp,
    password: () => {
      setChoosing(true);
    },
  });
  return (
    <>
      <Dropdown menu={menu} trigger={["click"]} open={open} onOpenChange={setOpen} autoFocus>
        <PersonButton autoFocus />
      </Dropdown>
      {choosing && (
        <OwnPassword
          onClose={() => {
            setChoosing(false);
          }}
        />
      )}
    </>
  );
}

function useMenu(here: Readonly<Record<"help" | "password", () => void>>): MenuProps {
  const { t, i18n } = useTranslation();
  const leave = useLeaving();
  const navigate = useNavigate();
  const registers = useMay("register-cases");
  const delegates = useDelegates();
  const look = useLookMenu();
  const choose = useLanguageChoice();
  const other = i18n.language === "en" ? "zh-CN" : "en";
  const acts: Readonly<Record<string, () => void>> = {
    account: () => void navigate("/account"),
    imports: () => void navigate("/imports"),
    delegations: () => void navigate("/delegations"),
    language: () => {
      choose(other);
    },
    ...here,
    out: () => void leave(),
  };
  return {
    selectable: true,
    selectedKeys: [look.chosen],
    items: [
      { key: "account", label: t("account.title") },
      ...(registers ? [{ key: "imports", label: t("app.imports") }] : []),
      ...(delegates ? [{ key: "delegations", label: t("delegations.title") }] : []),
      { key: "language", label: <span lang={other}>{t("app.otherLanguage")}</span> },
      look.group,
      { key: "help", label: t("app.help.title") },
      { key: "password", label: t("app.ownPassword.title") },
      { type: "divider" },
      { key: "out", label: t("app.signOut") },
    ],
    onClick: ({ key }) => {
      (acts[key] ?? look.choose)(key);
    },
  };
}

/** Whether there are tasks to hand on, one's own or those of others. */
function useDelegates(): boolean {
  const reads = useMay("read-cases");
  const manages = useMay("manage-accounts");
  return reads || manages;
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
