import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Popconfirm } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useProblemText } from "../texts/problemText";
import { offerQuery, proofQuery, repairFinding, type ProofFinding } from "./upkeep";

/** What would be done about a finding is said before it is done. */
export function RepairButton({ finding }: { readonly finding: ProofFinding }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const words = useProblemText();
  const cache = useQueryClient();
  const [open, setOpen] = useState(false);
  const offer = useQuery({ ...offerQuery(finding.id), enabled: open });
  const repair = useMutation({
    mutationFn: () => repairFinding(finding.id),
    onSuccess: (proof) => {
      cache.setQueryData(proofQuery.queryKey, proof);
    },
    onError: (problem) => message.error(words(problem)),
    onSettled: () => cache.invalidateQueries({ queryKey: proofQuery.queryKey, exact: true }),
  });
  const told = offer.isError ? words(offer.error) : (offer.data?.words ?? t("parts.loading"));
  return (
    <Popconfirm
      open={open}
      onOpenChange={setOpen}
      title={t("upkeep.proof.repairTitle")}
      description={
        <>
          <div>{told}</div>
          {offer.data?.kind && (
            <div>{t(offer.data.reversible ? "upkeep.proof.reversible" : "upkeep.proof.lasting")}</div>
          )}
        </>
      }
      okText={t("upkeep.proof.repair")}
      okButtonProps={{ disabled: !offer.data?.kind }}
      onConfirm={() => {
        repair.mutate();
      }}
    >
      <Button loading={repair.isPending}>{t("upkeep.proof.repair")}</Button>
    </Popconfirm>
  );
}
