import { Upload } from "antd";
import { useTranslation } from "react-i18next";

/** Takes a file by choice or drop; it is not sent anywhere yet. */
export function ChooseFile({ onChosen }: { readonly onChosen: (file: File) => void }) {
  const { t } = useTranslation();
  return (
    <Upload.Dragger
      accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      showUploadList={false}
      // Antd would send it at once: what it gets back instead is no.
      beforeUpload={(file) => {
        onChosen(file);
        return false;
      }}
    >
      <p>{t("imports.choose.drop")}</p>
      <p>
        <small>{t("imports.choose.limits")}</small>
      </p>
    </Upload.Dragger>
  );
}
