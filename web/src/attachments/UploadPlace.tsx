import { Button, Progress } from "antd";
import { useTranslation } from "react-i18next";
import type { AttachmentInfo } from "../api/schemas";
import { tone } from "../parts/looks/tone";
import { FilePlace } from "./FilePlace";
import { useUploads, type Uploading } from "./uploads";

interface Props {
  readonly caseId: number;
  readonly id?: string;
  /** Whether pictures that are pasted anywhere on the page are meant for here. */
  readonly pasted?: boolean;
  readonly onAttached?: (file: AttachmentInfo) => void;
}

/** Attaches what is dropped, chosen or pasted to a case at once. */
export function UploadPlace({ caseId, id, pasted = false, onAttached = () => undefined }: Props) {
  const { running, startAll, drop } = useUploads(caseId, onAttached);
  return (
    <FilePlace
      {...(id && { id })}
      pasted={pasted}
      onFiles={(files) => {
        void startAll(files);
      }}
    >
      <UploadLines running={running} onDrop={drop} />
    </FilePlace>
  );
}

interface LinesProps {
  readonly running: readonly Uploading[];
  readonly onDrop: (key: number) => void;
}

/** What is on its way, and what was not taken. */
export function UploadLines({ running, onDrop }: LinesProps) {
  return running.map((one) => (
    <UploadLine
      key={one.key}
      one={one}
      onDrop={() => {
        onDrop(one.key);
      }}
    />
  ));
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
