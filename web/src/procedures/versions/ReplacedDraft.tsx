import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { procedureQuery, proceduresKey, type ProcedureVersion } from "../procedures";
import { Refusal } from "../publishing/Refusal";
import { useMe } from "../../session/session";
import { forgetReplaced, putBack, replacedDraft, type ReplacedDraft as Replaced } from "./replaced";

interface Props {
  readonly definitionId: string;
  readonly draft: ProcedureVersion | undefined;
}

/** Offers to put back the draft that a restored version took the place of, until somebody changes that. */
export function ReplacedDraft({ definitionId, draft }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const replaced = replacedDraft(definitionId, me.code);
  const now = useQuery({
    ...procedureQuery(definitionId, draft?.version),
    enabled: replaced !== null && draft !== undefined,
  }).data;
  const back = usePuttingBack(definitionId);
  if (!replaced || !draft || now?.stamp !== replaced.stamp) return null;
  return (
    <>
      {back.error && <Refusal problem={back.error} />}
      <Alert
        banner
        type="info"
        title={t("versions.replaced.told", { version: replaced.restored })}
        action={
          <Button
            size="small"
            loading={back.isPending}
            onClick={() => {
              back.mutate(replaced);
            }}
          >
            {t("versions.replaced.back")}
          </Button>
        }
        closable={{
          onClose: () => {
            forgetReplaced(definitionId, me.code);
          },
        }}
      />
    </>
  );
}

function usePuttingBack(definitionId: string) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const cache = useQueryClient();
  const { code } = useMe();
  return useMutation({
    mutationFn: (replaced: Replaced) => putBack(definitionId, replaced, code),
    onSuccess: () => message.success(t("versions.replaced.done")),
    onSettled: () => cache.invalidateQueries({ queryKey: proceduresKey }),
  });
}
