import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AttachmentInfo } from "../api/schemas";
import { Moment } from "../time/Moment";
import { useMoments } from "../time/useMoments";
import { attachmentAddress } from "./attachments";
import { canShow, Preview } from "./Preview";
import { classesOf } from "../parts/looks/classes";
import { tone } from "../parts/looks/tone";
import { Lines } from "../parts/Lines";
import styles from "./AttachmentList.module.css";

const css = classesOf(styles);

interface Props {
  readonly files: readonly AttachmentInfo[];
  /** In a line each; pictures and PDF open above the page, so that what is being filled in stays in sight. */
  readonly brief?: boolean;
}

/** The files of a case, to open or to save. */
export function AttachmentList({ files, brief = false }: Props) {
  return brief ? <Brief files={files} /> : <Whole files={files} />;
}

function Whole({ files }: Props) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  return (
    <Lines>
      {files.map((file) => (
        <li key={file.id}>
          <a href={attachmentAddress(file.id)} target="_blank" rel="noopener">
            {file.name}
          </a>
          <div className={tone("quiet")}>
            {t("attachments.line", {
              size: sizeOf(file.length),
              who: file.uploadedByName,
              at: moment(file.at),
            })}
          </div>
        </li>
      ))}
    </Lines>
  );
}

function Brief({ files }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<AttachmentInfo | null>(null);
  return (
    <>
      <ul className={css("files")}>
        {files.map((file) => (
          <li key={file.id}>
            <Opening
              file={file}
              onShow={() => {
                setShown(file);
              }}
            />
            <span className={tone("quiet")}>
              {t("attachments.by", { who: file.uploadedByName })} <Moment at={file.at} />
            </span>
          </li>
        ))}
      </ul>
      {shown && (
        <Preview
          file={shown}
          onClose={() => {
            setShown(null);
          }}
        />
      )}
    </>
  );
}

/** What cannot be shown here is downloaded. */
function Opening({ file, onShow }: { readonly file: AttachmentInfo; readonly onShow: () => void }) {
  return canShow(file) ? (
    <Button type="link" size="small" className={css("file")} onClick={onShow}>
      {file.name}
    </Button>
  ) : (
    <a href={attachmentAddress(file.id)} download={file.name}>
      {file.name}
    </a>
  );
}

function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
