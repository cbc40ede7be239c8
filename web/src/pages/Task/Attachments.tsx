import { useQuery } from "@tanstack/react-query";
import { Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { attachmentAddress, attachmentsQuery } from "../../api/attachments";
import type { AttachmentInfo } from "../../api/schemas";
import { Moment } from "../../parts/Moment";
import { UploadPlace } from "./UploadPlace";

/** The files of a case; pictures and PDF open here, the others are downloaded. */
export function Attachments({ caseId }: { readonly caseId: number }) {
  const { t } = useTranslation();
  const files = useQuery(attachmentsQuery(caseId)).data;
  const [shown, setShown] = useState<AttachmentInfo | null>(null);
  return (
    <section className="pane" aria-labelledby="files">
      <h3 id="files">{t("task.files.title")}</h3>
      {files?.length === 0 && <p className="quiet">{t("task.files.none")}</p>}
      <ul className="files">
        {files?.map((file) => (
          <li key={file.id}>
            {canShow(file) ? (
              <Button
                type="link"
                size="small"
                onClick={() => {
                  setShown(file);
                }}
              >
                {file.name}
              </Button>
            ) : (
              <a href={attachmentAddress(file.id)} download={file.name}>
                {file.name}
              </a>
            )}
            <span className="quiet">
              {t("task.files.by", { who: file.uploadedByName })} <Moment at={file.at} />
            </span>
          </li>
        ))}
      </ul>
      <UploadPlace caseId={caseId} />
      {shown && (
        <Preview
          file={shown}
          onClose={() => {
            setShown(null);
          }}
        />
      )}
    </section>
  );
}

function Preview({ file, onClose }: { readonly file: AttachmentInfo; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const address = attachmentAddress(file.id);
  return (
    <Modal
      open
      title={file.name}
      onCancel={onClose}
      footer={
        <a href={address} download={file.name}>
          {t("task.files.download")}
        </a>
      }
      width={900}
    >
      {file.mediaType === "application/pdf" ? (
        <iframe className="preview" src={address} title={file.name} />
      ) : (
        <img className="preview" src={address} alt={file.name} />
      )}
    </Modal>
  );
}

function canShow({ mediaType }: AttachmentInfo): boolean {
  return mediaType === "application/pdf" || mediaType.startsWith("image/");
}
