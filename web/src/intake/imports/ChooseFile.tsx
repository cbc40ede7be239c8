import { App, Upload } from "antd";
import { useTranslation } from "react-i18next";
import { sampleTableAddress } from "./imports";
import { sizeInWords, useOffice } from "../../office/office";

const accepted = [
  ".csv,.tsv,.txt,.xlsx,.ods,text/csv,text/tab-separated-values",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.oasis.opendocument.spreadsheet",
].join(",");

/** Takes a file by choice or drop; it is not sent anywhere yet. */
export function ChooseFile({ onChosen }: { readonly onChosen: (file: File) => void }) {
  const { t, i18n } = useTranslation();
  const { importBytes } = useOffice();
  const { message } = App.useApp();
  const most = sizeInWords(importBytes, i18n.language);
  return (
    <>
      <Upload.Dragger
        accept={accepted}
        showUploadList={false}
        // Antd would send it at once: what it gets back instead is no.
        beforeUpload={(file) => {
          if (file.size > importBytes) void message.error(t("imports.choose.tooLarge", { name: file.name, most }));
          else onChosen(file);
          return false;
        }}
      >
        <p>{t("imports.choose.drop")}</p>
        <p>
          <small>{t("imports.choose.limits", { most })}</small>
        </p>
      </Upload.Dragger>
      <p>
        <a href={sampleTableAddress()} download>
          {t("imports.choose.sample")}
        </a>
      </p>
    </>
  );
}
