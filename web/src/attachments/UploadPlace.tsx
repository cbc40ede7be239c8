import { Button, Progress } from "antd";
import { useRef, useState, type DragEvent } from "react";
import { useTranslation } from "react-i18next";
import type { AttachmentInfo } from "../api/schemas";
import { sizeInWords, useOffice } from "../office/office";
import { useUploads, type Uploading } from "./uploads";
import { classesOf } from "../parts/looks/classes";
import { tone } from "../parts/looks/tone";
import styles from "./UploadPlace.module.css";

const css = classesOf(styles);

interface Props {
  readonly caseId: number;
  readonly id?: string;
  readonly onAttached?: (file: AttachmentInfo) => void;
}

/** Where files are dropped or chosen. The limits stand there before anything is sent. */
export function UploadPlace({ caseId, id, onAttached = () => undefined }: Props) {
  const { t, i18n } = useTranslation();
  const { attachmentBytes, attachmentExtensions } = useOffice();
  const { running, startAll, drop } = useUploads(caseId, onAttached);
  const box = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null) => {
    if (files) void startAll(files);
  };
  const { over, ...dropping } = useDropping(take);
  return (
    <div className={css("upload", over && "over")} {...dropping}>
      <input
        ref={box}
        type="file"
        multiple
        // A style, for Ant Design's form shows every file input.
        style={{ display: "none" }}
        accept={attachmentExtensions.map((extension) => `.${extension}`).join(",")}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
      <Button {...(id && { id })} size="small" onClick={() => box.current?.click()}>
        {t("attachments.add")}
      </Button>{" "}
      <span className={tone("quiet")} title={attachmentExtensions.join(t("parts.and"))}>
        {t("attachments.limits", { most: sizeInWords(attachmentBytes, i18n.language) })}
      </span>
      {running.map((one) => (
        <UploadLine
          key={one.key}
          one={one}
          onDrop={() => {
            drop(one.key);
          }}
        />
      ))}
    </div>
  );
}

function useDropping(take: (files: FileList) => void) {
  const [over, setOver] = useState(false);
  return {
    over,
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => {
      setOver(false);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      take(event.dataTransfer.files);
    },
  };
}

function UploadLine({ one, onDrop }: { readonly one: Uploading; readonly onDrop: () => void }) {
  const { t } = useTranslation();
  return (
    <div role="status">
      <span>{one.name}</span>
      {one.problem === null ? (
        <Progress
          percent={Math.round(one.share * 100)}
          size="small"
          aria-label={t("attachments.progress", { name: one.name })}
        />
      ) : (
        <>
          <span className={tone("bad")}>{one.problem}</span>
          <Button size="small" type="text" onClick={onDrop}>
            {t("attachments.drop")}
          </Button>
        </>
      )}
    </div>
  );
}
