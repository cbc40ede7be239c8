import {
  copiedAs,
  emptyProcedure,
  readElsa,
  templateNamed,
  toElsa,
  type FlowDocument,
  type TemplateName,
} from "@caseflow/designer";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { answer, api } from "../../api/client";
import { procedureQuery, proceduresKey } from "../procedures";

/** What a new procedure begins with. */
export type Beginning =
  | { readonly kind: "empty" }
  | { readonly kind: "template"; readonly name: TemplateName }
  /** @param of Id of the procedure, whose version in force is copied; its draft where it was never published. */
  | { readonly kind: "copy"; readonly of: string };

interface Wish {
  readonly name: string;
  readonly from: Beginning;
}

/** Makes the draft and opens it. */
export function useMaking(onMade: () => void) {
  const begun = useBegun();
  const cache = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async ({ name, from }: Wish) => {
      const id = `procedure-${Date.now().toString(36)}`;
      const document = await begun(from, id, name);
      return answer(
        api.PUT("/api/procedures/{definitionId}/draft", {
          params: { path: { definitionId: id } },
          body: { definition: toElsa(document), stamp: null },
        }),
      );
    },
    onSuccess: async ({ definitionId }) => {
      await cache.invalidateQueries({ queryKey: proceduresKey });
      onMade();
      void navigate(`/procedures/${definitionId}`);
    },
  });
}

function useBegun() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  return async (from: Beginning, id: string, name: string): Promise<FlowDocument> => {
    switch (from.kind) {
      case "template":
        return copiedAs(await templateNamed(from.name), id, name);
      case "copy": {
        const { definition } = await cache.query(procedureQuery(from.of, undefined));
        return copiedAs(readElsa(JSON.stringify(definition)), id, name);
      }
      case "empty":
        return emptyProcedure(id, name, { start: t("procedures.new.start"), end: t("procedures.new.end") });
    }
  };
}
