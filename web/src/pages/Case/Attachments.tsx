import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { attachmentsQuery } from "../../api/attachments";
import { useMoments } from "../../parts/useMoments";
import { CasePane, Once } from "./CasePane";

/** 附件 of the case, to open or to save. */
export function Attachments({ caseId }: { readonly caseId: number }) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const attachments = useQuery(attachmentsQuery(caseId));
  return (
    <CasePane title={t("case.attachments.title")} area="attachments">
      <Once query={attachments}>
        {(files) => (
          <>
            {files.length === 0 && <p className="quiet">{t("case.attachments.none")}</p>}
            <ul className="case-lines">
              {files.map((file) => (
                <li key={file.id}>
                  <a href={`/api/attachments/${file.id}`} target="_blank" rel="noopener">
                    {file.name}
                  </a>
                  <div className="quiet">
                    {t("case.attachments.line", {
                      size: sizeOf(file.length),
                      who: file.uploadedByName,
                      at: moment(file.at),
                    })}
                  </div>
                </li>
              ))}
            </ul>
          </>
        )}
      </Once>
    </CasePane>
  );
}

function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
