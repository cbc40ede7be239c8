import { merged, readElsa, toElsa, type FlowDocument } from "@caseflow/designer";
import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../../../api/client";
import { proceduresKey } from "../../procedures";
import { documentOf, type KeptText } from "../draft/keptText";

/** What would become of the draft as it is now with what was drawn here on top of it. */
export const onTopQuery = (definitionId: string, { text, base, baseText }: KeptText) =>
  queryOptions({
    queryKey: [...proceduresKey, definitionId, "on-top", base, text],
    queryFn: async () => {
      const stored = await newest(definitionId);
      const together = merged(readElsa(baseText), readElsa(text), documentOf(stored.definition));
      const { stamp, changes } = await difference(definitionId, together.document);
      // What is shown is what is saved: it names the draft that was read, and is refused when that is not the one any more.
      return { ...together, stamp: stored.stamp, changes, version: stored.version, same: stamp === stored.stamp };
    },
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

/** The draft where there is one, else the version in force. */
async function newest(definitionId: string) {
  const path = { definitionId };
  const versions = await answer(api.GET("/api/procedures/{definitionId}/versions", { params: { path } }));
  const draft = versions.find(({ publishedAt }) => publishedAt === null);
  const query = draft ? { version: draft.version } : {};
  return answer(api.GET("/api/procedures/{definitionId}", { params: { path, query } }));
}

function difference(definitionId: string, document: FlowDocument) {
  return answer(
    api.POST("/api/procedures/{definitionId}/draft/difference", {
      params: { path: { definitionId } },
      body: { definition: toElsa(document) },
    }),
  );
}
