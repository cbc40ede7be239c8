import { useTranslation } from "react-i18next";
import { classesOf } from "../../parts/looks/classes";
import { pane } from "../../parts/looks/pane";
import type { MailSettings } from "./mailSettings";
import styles from "./MailSettingsPage.module.css";

const css = classesOf(styles);

const length = "hh:mm".length;

/** The settings as they stand, each with the name by which it is set. */
export function SettingsShown({ settings }: { readonly settings: MailSettings }) {
  const { t } = useTranslation();
  return (
    <section className={`${pane} ${css("part")}`} aria-label={t("upkeep.mail.settings")}>
      <h2>{t("upkeep.mail.settings")}</h2>
      <p className={css("quiet")}>{t("upkeep.mail.whereSet")}</p>
      <dl className={css("settings")}>
        {settings.host === null ? (
          <Setting of="host" value={t("upkeep.mail.noServer", { folder: settings.folder })} name="CaseFlow__SmtpHost" />
        ) : (
          <Server settings={settings} host={settings.host} />
        )}
        <Setting
          of="sender"
          value={`${settings.fromName} <${settings.fromAddress}>`}
          name="CaseFlow__OfficeName, CaseFlow__MailFrom"
        />
        <Setting of="links" value={settings.publicUrl ?? t("upkeep.mail.noLinks")} name="CaseFlow__PublicUrl" />
        <Setting of="quiet" value={useQuietHours(settings)} name="CaseFlow__QuietFrom, CaseFlow__QuietUntil" />
      </dl>
    </section>
  );
}

function Server({ settings, host }: { readonly settings: MailSettings; readonly host: string }) {
  const { t } = useTranslation();
  return (
    <>
      <Setting of="host" value={host} name="CaseFlow__SmtpHost" />
      <Setting of="port" value={String(settings.port)} name="CaseFlow__SmtpPort" />
      <Setting of="security" value={t(`upkeep.mail.security.${settings.security}`)} name="CaseFlow__SmtpSecurity" />
      <Setting of="user" value={settings.user ?? t("upkeep.mail.noAccount")} name="CaseFlow__SmtpUser" />
      <Setting
        of="password"
        value={t(settings.hasPassword ? "upkeep.mail.isSet" : "upkeep.mail.notSet")}
        name="CaseFlow__SmtpPassword"
      />
    </>
  );
}

interface SettingProps {
  readonly of: "host" | "port" | "security" | "user" | "password" | "sender" | "links" | "quiet";
  readonly value: string;
  /** By which whoever runs the machine sets it. */
  readonly name: string;
}

function Setting({ of, value, name }: SettingProps) {
  const { t } = useTranslation();
  return (
    <div>
      <dt>{t(`upkeep.mail.setting.${of}`)}</dt>
      <dd>{value}</dd>
      <dd className={css("name")}>{name}</dd>
    </div>
  );
}

function useQuietHours({ quietFrom, quietUntil }: MailSettings) {
  const { t } = useTranslation();
  return quietFrom === quietUntil
    ? t("upkeep.mail.noQuiet")
    : t("upkeep.mail.quietHours", { from: quietFrom.slice(0, length), until: quietUntil.slice(0, length) });
}
