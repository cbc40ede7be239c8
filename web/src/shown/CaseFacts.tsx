import { useTranslation } from "react-i18next";
import { Moment } from "../time/Moment";
import { useMoments } from "../time/useMoments";
import type { CaseView } from "./cases";
import { useFieldLabel } from "../fields/fixedFields";
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
  const label = useFieldLabel();
  const { summary } = view;
  const facts = {
    source: summary.source,
    category: summary.category,
    region: view.region,
    postedAt: view.postedAt && <Moment at={view.postedAt} />,
    receivedAt: <Moment at={summary.receivedAt} />,
    url: view.url && <WebAddress url={view.url} />,
  };
  const named = Object.entries(facts).map(([name, value]) => ({ name: label(name), value }));
  return <Facts above facts={[...named, { name: t("shown.brief.registeredBy"), value: view.registeredBy }]} />;
}

function Whole({ view }: Props) {
  return <Facts facts={[...useDecided(view), ...useRegistered(view)]} />;
}

function useDecided({ summary }: CaseView): readonly Fact[] {
  const { t } = useTranslation();
  const label = useFieldLabel();
  const { moment } = useMoments();
  const status = t(`case.status.${summary.status}`);
  return [
    { name: t("case.facts.status"), value: summary.result ? `${status} · ${summary.result}` : status },
    { name: label("level"), value: summary.level && <LevelTag level={summary.level} /> },
    { name: label("route"), value: summary.route && <RouteTag route={summary.route} /> },
    { name: label("category"), value: summary.category },
    { name: t("case.facts.closedAt"), value: summary.closedAt && moment(summary.closedAt) },
  ];
}

function useRegistered(view: CaseView): readonly Fact[] {
  const { t } = useTranslation();
  const label = useFieldLabel();
  const { moment } = useMoments();
  const { source, receivedAt } = view.summary;
  return [
    { name: label("source"), value: source },
    { name: label("url"), value: view.url && <WebAddress url={view.url} /> },
    { name: label("region"), value: view.region },
    { name: label("postedAt"), value: view.postedAt && moment(view.postedAt) },
    { name: label("discoveredAt"), value: view.discoveredAt && moment(view.discoveredAt) },
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
