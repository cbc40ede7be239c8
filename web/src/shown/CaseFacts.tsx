import { useTranslation } from "react-i18next";
import { Moment } from "../time/Moment";
import { useMoments } from "../time/useMoments";
import type { CaseView } from "./cases";
import { Facts, type Fact } from "./Facts";
import { LevelTag, RouteTag } from "./Tags";
import { WebAddress } from "./WebAddress";

interface Props {
  readonly view: CaseView;
  /** Only what whoever has a task of the case needs to know. */
  readonly brief?: boolean;
}

/** The facts of a case as they were registered and decided. */
export function CaseFacts({ view, brief = false }: Props) {
  return brief ? <Brief view={view} /> : <Whole view={view} />;
}

function Brief({ view }: Props) {
  const { t } = useTranslation();
  const { summary } = view;
  const facts = {
    source: summary.source,
    category: summary.category,
    region: view.region,
    posted: view.postedAt && <Moment at={view.postedAt} />,
    received: <Moment at={summary.receivedAt} />,
    registeredBy: view.registeredBy,
    url: view.url && <WebAddress url={view.url} />,
  };
  return (
    <Facts above facts={Object.entries(facts).map(([key, value]) => ({ name: t(`shown.brief.${key}`), value }))} />
  );
}

function Whole({ view }: Props) {
  return <Facts facts={[...useDecided(view), ...useRegistered(view)]} />;
}

function useDecided({ summary }: CaseView): readonly Fact[] {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const status = t(`case.status.${summary.status}`);
  return [
    { name: t("case.facts.status"), value: summary.result ? `${status} · ${summary.result}` : status },
    { name: t("case.facts.level"), value: summary.level && <LevelTag level={summary.level} /> },
    { name: t("case.facts.route"), value: summary.route && <RouteTag route={summary.route} /> },
    { name: t("case.facts.category"), value: summary.category },
    { name: t("case.facts.closedAt"), value: summary.closedAt && moment(summary.closedAt) },
  ];
}

function useRegistered(view: CaseView): readonly Fact[] {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const { source, receivedAt } = view.summary;
  return [
    { name: t("case.facts.source"), value: source },
    { name: t("case.facts.url"), value: view.url && <WebAddress url={view.url} /> },
    { name: t("case.facts.region"), value: view.region },
    { name: t("case.facts.postedAt"), value: view.postedAt && moment(view.postedAt) },
    { name: t("case.facts.discoveredAt"), value: view.discoveredAt && moment(view.discoveredAt) },
    {
      name: t("case.facts.receivedAt"),
      value: t("case.facts.received", { at: moment(receivedAt), who: view.registeredBy }),
    },
    {
      name: t("case.facts.procedure"),
      value: t("case.facts.version", { name: view.procedure, version: view.procedureVersion }),
    },
  ];
}
