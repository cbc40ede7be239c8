import { Button } from "antd";
import { useRef, useState, type DragEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { sizeInWords, useOffice } from "../office/office";
import { classesOf } from "../parts/looks/classes";
import { tone } from "../parts/looks/tone";
import { usePastedFiles } from "./usePastedFiles";
import styles from "./UploadPlace.module.css";

const css = classesOf(styles);

interface Props {
  readonly id?: string;
  readonly onFiles: (files: readonly File[]) => void;
  /** Whether pictures that are pasted anywhere on the page are meant for here. */
  readonly pasted?: boolean;
  /** What has become of them. */
  readonly children?: ReactNode;
}

/** Where files are dropped, chosen or pasted. The limits stand there before anything is sent. */
export function FilePlace({ id, onFiles, pasted = false, children }: Props) {
  const { t, i18n } = useTranslation();
  const { attachmentBytes, attachmentExtensions } = useOffice();
  const box = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null) => {
    if (files) onFiles([...files]);
  };
  const { over, ...dropping } = useDropping(take);
  usePastedFiles(pasted ? onFiles : null);
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
        {pasted && t("attachments.paste")}
        {t("attachments.limits", { most: sizeInWords(attachmentBytes, i18n.language) })}
      </span>
      {children}
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
