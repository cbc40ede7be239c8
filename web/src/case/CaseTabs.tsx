import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { attachmentsQuery } from "../attachments/attachments";
import { LinkTabs } from "../parts/LinkTabs";
import { ledgerQuery } from "./oneCase";

const parts = ["handling", "procedure", "attachments", "ledger"] as const;

export type CasePart = (typeof parts)[number];

/** Which part of the case is asked for; the address says it. */
export function useCasePart(): CasePart {
  const asked = useSearchParams()[0].get("part");
  return parts.find((part) => part === asked) ?? "handling";
}

interface Props {
  readonly caseId: number;
  readonly here: CasePart;
}

export function CaseTabs({ caseId, here }: Props) {
  const { t } = useTranslation();
  const counts: Partial<Record<CasePart, number | undefined>> = {
    attachments: useQuery(attachmentsQuery(caseId)).data?.length,
    ledger: useQuery(ledgerQuery(caseId)).data?.length,
  };
  return (
    <LinkTabs
      label={t("case.parts.label")}
      here={here}
      tabs={parts.map((part) => ({
        key: part,
        to: { search: part === "handling" ? "" : `?part=${part}` },
        label: t(`case.parts.${part}`),
        count: counts[part],
      }))}
    />
  );
}
