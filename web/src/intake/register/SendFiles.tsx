import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useUploads } from "../../attachments/uploads";
import { UploadLines } from "../../attachments/UploadPlace";

interface Props {
  readonly caseId: number;
  readonly files: readonly File[];
}

/** Attaches to a new case what was chosen with it, and says what became of it. */
export function SendFiles({ caseId, files }: Props) {
  const { t } = useTranslation();
  const [sent, setSent] = useState<readonly string[]>([]);
  const { running, startAll, drop } = useUploads(caseId, ({ name }) => {
    setSent((before) => [...before, name]);
  });
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void startAll(files);
  });
  return (
    <>
      {sent.length > 0 && <p>{t("register.files.sent", { names: sent.join(t("parts.and")) })}</p>}
      <UploadLines running={running} onDrop={drop} />
    </>
  );
}
