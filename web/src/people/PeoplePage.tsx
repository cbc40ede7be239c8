import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import { EmptyState } from "../parts/EmptyState";
import { ErrorState } from "../parts/ErrorState";
import { LoadingRows } from "../parts/Loading";
import { classesOf } from "../parts/looks/classes";
import { page } from "../parts/looks/page";
import { PageTitle } from "../parts/PageTitle";
import { useMay } from "../session/session";
import { PersonForm } from "./PersonForm";
import { rosterQuery, type Roster } from "./roster";
import { branchesOf } from "./tree";
import { UnitForm } from "./UnitForm";
import { UnitPane } from "./UnitPane";
import { UnitTree } from "./UnitTree";
import styles from "./PeoplePage.module.css";

const css = classesOf(styles);

/** 单位与人员: the tree of units, beside it the one that is chosen. The address says which. */
export default function PeoplePage() {
  const { t } = useTranslation();
  const may = useMay("manage-accounts");
  const roster = useQuery({ ...rosterQuery, enabled: may });
  if (!may) return <EmptyState title={t("people.notYours")} text={t("people.notYoursText")} />;
  if (roster.isError && !roster.data)
    return <ErrorState problem={roster.error} onRetry={() => void roster.refetch()} />;
  return (
    <div className={`${page} ${css("people")}`}>{roster.data ? <Office roster={roster.data} /> : <LoadingRows />}</div>
  );
}

function Office({ roster }: { readonly roster: Roster }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [adding, setAdding] = useState<"person" | "unit" | null>(null);
  const shown = search.get("unit") ?? branchesOf(roster.units)[0]?.unit.code ?? null;
  const close = () => {
    setAdding(null);
  };
  return (
    <>
      <PageTitle title={t("people.title")}>
        <Button onClick={() => void navigate("/people/import")}>{t("roster.open")}</Button>
        <Button
          onClick={() => {
            setAdding("unit");
          }}
        >
          {t("people.unit.add")}
        </Button>
        <Button
          type="primary"
          disabled={roster.units.length === 0}
          onClick={() => {
            setAdding("person");
          }}
        >
          {t("people.person.add")}
        </Button>
      </PageTitle>
      <UnitTree units={roster.units} shown={shown} />
      {shown && <UnitPane key={shown} code={shown} roster={roster} />}
      {adding === "person" && <PersonForm roster={roster} unit={shown} onClose={close} />}
      {adding === "unit" && <UnitForm roster={roster} parent={shown} onClose={close} />}
    </>
  );
}
