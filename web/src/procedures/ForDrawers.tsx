import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Outlet } from "react-router";
import { peopleQuery } from "../office/people";
import { EmptyState } from "../parts/EmptyState";
import { useMay } from "../session/session";

/** Pages of those who draw procedures; others are told that they lack the right, and who has it. */
export default function ForDrawers() {
  return useMay("edit-procedures") ? <Outlet /> : <NoDrawing />;
}

function NoDrawing() {
  const { t } = useTranslation();
  const people = useQuery(peopleQuery).data ?? [];
  const drawers = people
    .filter(({ roles }) => roles.some(({ code }) => code === "procedure-admin"))
    .map(({ name, unitName }) => t("procedures.noRight.person", { name, unit: unitName }));
  const text =
    drawers.length > 0
      ? t("procedures.noRight.text", { people: drawers.join(t("parts.and")) })
      : t("procedures.noRight.nobody");
  return <EmptyState title={t("procedures.noRight.title")} text={text} />;
}
