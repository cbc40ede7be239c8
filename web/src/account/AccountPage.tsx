import { Button, Segmented } from "antd";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { OwnPassword } from "./OwnPassword";
import { PageTitle } from "../parts/PageTitle";
import { classesOf } from "../parts/looks/classes";
import { page } from "../parts/looks/page";
import { pane } from "../parts/looks/pane";
import { useLanguageChoice } from "../session/language";
import { useMay, useMe } from "../session/session";
import { asLanguage } from "../texts/texts";
import { DueFeed } from "./DueFeed";
import styles from "./AccountPage.module.css";

const css = classesOf(styles);

/** 我的账号: who I am here, my password, my language, and my calendar. */
export default function AccountPage() {
  const { t } = useTranslation();
  const me = useMe();
  const reads = useMay("read-cases");
  const [choosing, setChoosing] = useState(false);
  return (
    <div className={page}>
      <PageTitle title={t("account.title")} />
      <div className={`${pane} ${css("parts")}`}>
        <Part title={t("account.person.title")} told={t("account.person.told")}>
          <p>
            <strong>{me.name}</strong> · {me.unitName} · {me.roles.map(({ name }) => name).join(t("parts.and"))}
          </p>
        </Part>
        <Part title={t("account.password.title")} told={t("account.password.told")}>
          <Button
            onClick={() => {
              setChoosing(true);
            }}
          >
            {t("app.ownPassword.title")}
          </Button>
        </Part>
        <Part title={t("account.language.title")} told={t("account.language.told")}>
          <LanguageChoice />
        </Part>
        {reads && (
          <Part title={t("account.feed.title")} told={t("account.feed.told")}>
            <DueFeed />
          </Part>
        )}
      </div>
      {choosing && (
        <OwnPassword
          onClose={() => {
            setChoosing(false);
          }}
        />
      )}
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly told: string;
  readonly children: ReactNode;
}

function Part({ title, told, children }: PartProps) {
  return (
    <section className={css("part")} aria-label={title}>
      <h2>{title}</h2>
      <p className={css("told")}>{told}</p>
      {children}
    </section>
  );
}

function LanguageChoice() {
  const { t } = useTranslation();
  const me = useMe();
  const choose = useLanguageChoice();
  return (
    <Segmented
      aria-label={t("account.language.title")}
      value={asLanguage(me.language) ?? "zh-CN"}
      options={[
        { value: "zh-CN" as const, label: <span lang="zh-CN">{t("account.language.chinese")}</span> },
        { value: "en" as const, label: <span lang="en">{t("account.language.english")}</span> },
      ]}
      onChange={choose}
    />
  );
}
