import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { fewCasesQuery } from "../../fields/fewCases";
import { peopleQuery } from "../../office/people";
import { useSettled } from "../../parts/useSettled";
import { useMay, useMe } from "../../session/session";
import { placesOf } from "../places";

/** One thing that is found, and where it is. */
export interface Found {
  readonly group: "cases" | "people" | "pages";
  readonly path: string;
  readonly label: string;
  readonly note: string;
}

/** How long nothing is typed before cases are looked for, in milliseconds. */
const pause = 150;
const most = { cases: 7, people: 4, pages: 4 };

/** What fits what is typed, as far as whoever types may see it: cases, people, pages and acts. */
export function useFound(text: string): readonly Found[] {
  const asked = text.trim();
  return [...useCases(asked), ...usePeople(asked), ...usePages(asked)];
}

function useCases(asked: string): readonly Found[] {
  const reads = useMay("read-cases");
  const settled = useSettled(asked, pause);
  const enabled = reads && asked !== "" && settled !== "";
  const { data } = useQuery({ ...fewCasesQuery(settled), enabled, placeholderData: keepPreviousData });
  if (!enabled) return [];
  return (data?.items ?? []).slice(0, most.cases).map(({ id, number, title }) => ({
    group: "cases",
    path: `/cases/${id}`,
    label: title,
    note: number,
  }));
}

/** Whoever looks after accounts finds whose they are. */
function usePeople(asked: string): readonly Found[] {
  const manages = useMay("manage-accounts");
  const { data } = useQuery({ ...peopleQuery, enabled: manages && asked !== "" });
  return (manages && asked !== "" ? (data ?? []) : [])
    .filter(({ name, code }) => isIn(asked, name) || isIn(asked, code))
    .slice(0, most.people)
    .map(({ name, unit, unitName }) => ({
      group: "people",
      path: `/people?${new URLSearchParams({ unit }).toString()}`,
      label: name,
      note: unitName,
    }));
}

function usePages(asked: string): readonly Found[] {
  const { t } = useTranslation();
  const { rights } = useMe();
  if (asked === "") return [];
  const places = placesOf(rights).flatMap(({ places }) => places);
  const acts = rights.includes("register-cases")
    ? [
        { path: "/register", label: t("app.register") },
        { path: "/imports", label: t("app.imports") },
      ]
    : [];
  return [...acts, ...places.map(({ key, path }) => ({ path, label: t(`app.places.${key}`) }))]
    .filter(({ label }) => isIn(asked, label))
    .slice(0, most.pages)
    .map((page) => ({ group: "pages", note: "", ...page }));
}

function isIn(asked: string, text: string): boolean {
  return text.toLowerCase().includes(asked.toLowerCase());
}
