import { Button, Upload } from "antd";
import { useTranslation } from "react-i18next";
import type { Wish } from "./calendar";

/** A file of one year's holidays is read here and shown with what it would do, before it is saved. */
export function UploadYear({ onChosen }: { readonly onChosen: (change: Wish) => void }) {
  const { t } = useTranslation();
  return (
    <Upload
      accept=".json,application/json"
      showUploadList={false}
      beforeUpload={(file) => {
        void file.text().then((text) => {
          onChosen({ kind: "year", text, file: file.name });
        });
        return false;
      }}
    >
      <Button title={t("calendar.upload.hint")}>{t("calendar.upload.act")}</Button>
    </Upload>
  );
}
