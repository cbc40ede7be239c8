import type { OnRegulation } from "@caseflow/designer";
import { App } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api } from "../../api/client";
import { Problem } from "../../api/problem";
import { nameIn, saveFile } from "../../api/files";
import { useProblemText } from "../../texts/problemText";
import type { KeptDraft } from "./draft/keptDraft";

/** The procedure as a regulation text: of the draft where there is one, else of the version in force. */
export function useRegulation(definitionId: string, { hasDraft }: Pick<KeptDraft, "hasDraft">): OnRegulation {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const words = useProblemText();
  return async (steps, pictures) => {
    try {
      const name = await written(definitionId, hasDraft, steps, pictures);
      void message.success(t("procedures.regulation.made", { name }));
    } catch (problem) {
      void message.error(words(problem));
    }
  };
}

async function written(definitionId: string, hasDraft: boolean, ...[steps, pictures]: Parameters<OnRegulation>) {
  const version = hasDraft ? await draftOf(definitionId) : undefined;
  const { data, response } = await api.POST("/api/procedures/{definitionId}/regulation", {
    params: { path: { definitionId }, query: version === undefined ? {} : { version } },
    body: {
      steps: steps.map(({ fills, leads, told, ...step }) => ({
        ...step,
        fills: [...fills],
        leads: [...leads],
        told: [...told],
      })),
      pictures: await Promise.all(pictures.map(inBase64)),
    },
    parseAs: "blob",
  });
  if (!data) throw Problem.of(response.status, null);
  const name = nameIn(response.headers.get("Content-Disposition"));
  saveFile(data, name);
  return name;
}

/** The number that the service gave the draft when it was first saved. */
async function draftOf(definitionId: string): Promise<number | undefined> {
  const versions = await answer(
    api.GET("/api/procedures/{definitionId}/versions", { params: { path: { definitionId } } }),
  );
  return versions.find(({ publishedAt }) => publishedAt === null)?.version;
}

function inBase64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(typeof reader.result === "string" ? reader.result.replace(/^data:[^,]*,/u, "") : "");
    };
    reader.onerror = () => {
      reject(reader.error ?? new Error("The picture cannot be read."));
    };
    reader.readAsDataURL(blob);
  });
}
