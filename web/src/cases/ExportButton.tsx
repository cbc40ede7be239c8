import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { exportCases } from "./caseExport";
import type { CaseQuery } from "./caseList";
import { useProblemText } from "../texts/problemText";
import { saveFile } from "../api/files";
import type { CaseColumn } from "./list/caseColumns";
import { only } from "../parts/looks/only";

interface Props {
  readonly filter: CaseQuery;
  readonly columns: readonly CaseColumn[];
}

/** 导出 of what is shown: the same filter, the same columns. */
export function ExportButton({ filter, columns }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const words = useProblemText();
  const run = useMutation({
    mutationFn: () => exportCases(filter, columns),
    onSuccess: ({ content, name }) => {
      saveFile(content, name);
      void message.success(t("cases.exported", { name }));
    },
    onError: (problem) => void message.error(`${words(problem)} ${t("cases.exportFailed")}`),
  });
  return (
    <Button
      className={only("wide")}
      loading={run.isPending}
      onClick={() => {
        run.mutate();
      }}
    >
      {run.isPending ? t("cases.exporting") : t("cases.export")}
    </Button>
  );
}
