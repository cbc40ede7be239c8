import { useQuery } from "@tanstack/react-query";
import { Modal } from "antd";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { AttachmentInfo } from "../api/schemas";
import { ErrorState } from "../parts/ErrorState";
import { LoadingPane } from "../parts/Loading";
import { attachmentAddress, contentQuery } from "./attachments";
import { classesOf } from "../parts/looks/classes";
import styles from "./Preview.module.css";

const css = classesOf(styles);

/** A picture or PDF, fetched and shown from memory: no answer of the service lets itself be framed. */
export function Preview({ file, onClose }: { readonly file: AttachmentInfo; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const content = useQuery(contentQuery(file.id));
  const address = useObjectAddress(content.data);
  return (
    <Modal
      open
      title={file.name}
      onCancel={onClose}
      width={900}
      footer={
        <a href={attachmentAddress(file.id)} download={file.name}>
          {t("attachments.download")}
        </a>
      }
    >
      {content.isPending && <LoadingPane />}
      {content.isError && <ErrorState problem={content.error} onRetry={() => void content.refetch()} />}
      {address && file.mediaType === "application/pdf" && (
        <iframe className={css("preview")} src={address} title={file.name} />
      )}
      {address && file.mediaType !== "application/pdf" && (
        <img className={css("preview")} src={address} alt={file.name} />
      )}
    </Modal>
  );
}

/** An address in the browser's memory, given back when the content is no longer shown. */
function useObjectAddress(content: Blob | undefined): string | null {
  const address = useMemo(() => (content ? URL.createObjectURL(content) : null), [content]);
  useEffect(
    () => () => {
      if (address) URL.revokeObjectURL(address);
    },
    [address],
  );
  return address;
}

/** Whether a file opens in the page. */
export function canShow({ mediaType }: AttachmentInfo): boolean {
  return mediaType === "application/pdf" || mediaType.startsWith("image/");
}
