import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { AttachmentList } from "../attachments/AttachmentList";
import { attachmentsQuery } from "../attachments/attachments";
import { CasePane, Once } from "./CasePane";
import { tone } from "../parts/looks/tone";

/** 附件 of the case, to open or to save. */
export function AttachmentsPane({ caseId }: { readonly caseId: number }) {
  const { t } = useTranslation();
  const attachments = useQuery(attachmentsQuery(caseId));
  return (
    <CasePane title={t("case.attachments.title")}>
      <Once query={attachments}>
        {(files) => (
          <>
            {files.length === 0 && <p className={tone("quiet")}>{t("case.attachments.none")}</p>}
            <AttachmentList files={files} />
          </>
        )}
      </Once>
    </CasePane>
  );
}
