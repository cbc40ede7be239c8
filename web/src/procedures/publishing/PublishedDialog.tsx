import { useQuery } from "@tanstack/react-query";
import { Button, Modal } from "antd";
import { Trans, useTranslation } from "react-i18next";
import { tone } from "../../parts/looks/tone";
import { Moment } from "../../time/Moment";
import { StillOnOlder } from "../moving/StillOnOlder";
import { historyQuery } from "../procedures";
import type { Published } from "./PublishDialog";

interface Props {
  readonly published: Published;
  readonly onClose: () => void;
}

/** What became of it: in force, waiting for its moment or for a second person; and which running cases go on with older versions. */
export function PublishedDialog({ published, onClose }: Props) {
  const { t } = useTranslation();
  const { definitionId, outcome, version, at, walks } = published;
  // What the page itself stands on is read anew when this is closed.
  const versions = useQuery({ ...historyQuery(definitionId), enabled: outcome === "Published" }).data;
  const red = (walks ?? []).filter(({ green }) => !green);
  return (
    <Modal
      open
      title={t(`versions.published.${outcome}`, { version })}
      onCancel={onClose}
      footer={
        <Button type="primary" autoFocus onClick={onClose}>
          {t("versions.published.close")}
        </Button>
      }
    >
      {outcome === "Proposed" && <p>{t("versions.published.second")}</p>}
      {outcome === "Scheduled" && at !== null && (
        <p>
          <Trans t={t} i18nKey="versions.published.at" components={{ at: <Moment at={at} /> }} />
        </p>
      )}
      {versions && (
        <>
          <p>{t("versions.published.new")}</p>
          <p>
            <StillOnOlder versions={versions} onLeave={onClose} />
          </p>
        </>
      )}
      {walks && walks.length > 0 && (
        <p className={tone(red.length > 0 ? "bad" : "good")}>
          {red.length === 0
            ? t("versions.published.green", { count: walks.length })
            : t("versions.published.red", { count: red.length, names: red.map(({ name }) => `“${name}”`).join("") })}
        </p>
      )}
    </Modal>
  );
}
