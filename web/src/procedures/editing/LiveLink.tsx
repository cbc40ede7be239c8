import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { versionsQuery } from "../procedures";

/** 实时图 of the version in force; nothing where none is. */
export function LiveLink({ definitionId }: { readonly definitionId: string }) {
  const { t } = useTranslation();
  const published = useQuery(versionsQuery(definitionId)).data?.some(({ isLatest }) => isLatest);
  if (!published) return null;
  return <Link to={`/procedures/${definitionId}/live`}>{t("procedures.live.link")}</Link>;
}
