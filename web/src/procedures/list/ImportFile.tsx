import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Upload } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { answer, api } from "../../api/client";
import { useProblemText } from "../../texts/problemText";
import { proceduresKey } from "../procedures";

/** A file of this program or of Elsa becomes the draft of the procedure that it names. */
export function ImportFile() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const words = useProblemText();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const importing = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.append("file", file);
      return answer(api.POST("/api/procedures/import", { body: { file: "" }, bodySerializer: () => form }));
    },
    onSuccess: async ({ definitionId }) => {
      await cache.invalidateQueries({ queryKey: proceduresKey });
      void navigate(`/procedures/${definitionId}`);
    },
    onError: (problem) => void message.error(words(problem), 10),
  });
  return (
    <Upload
      accept=".json,application/json"
      showUploadList={false}
      beforeUpload={(file) => {
        importing.mutate(file);
        return false;
      }}
    >
      <Button loading={importing.isPending}>{t("procedures.import")}</Button>
    </Upload>
  );
}
