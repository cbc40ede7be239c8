import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../api/cases";
import { useMoments } from "../../parts/useMoments";
import { LevelTag, RouteTag } from "../../parts/Tags";
import { CasePane } from "./CasePane";

/** What the case is: its facts as they were registered and decided, and what was said. */
export function CaseFacts({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  return (
    <CasePane title={t("case.facts.title")} area="facts">
      <dl className="case-facts-list">
        <Decided view={view} />
        <Registered view={view} />
      </dl>
      <h3>{t("case.facts.body")}</h3>
      <p className="case-text">{view.body}</p>
    </CasePane>
  );
}

function Decided({ view: { summary } }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  return (
    <>
      <Fact name={t("case.facts.status")}>
        {summary.result
          ? `${t(`case.status.${summary.status}`)} · ${summary.result}`
          : t(`case.status.${summary.status}`)}
      </Fact>
      <Fact name={t("case.facts.level")}>{summary.level && <LevelTag level={summary.level} />}</Fact>
      <Fact name={t("case.facts.route")}>{summary.route && <RouteTag route={summary.route} />}</Fact>
      <Fact name={t("case.facts.category")}>{summary.category}</Fact>
      <Fact name={t("case.facts.closedAt")}>{summary.closedAt && moment(summary.closedAt)}</Fact>
    </>
  );
}

function Registered({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const { source, receivedAt } = view.summary;
  return (
    <>
      <Fact name={t("case.facts.source")}>{source}</Fact>
      <Fact name={t("case.facts.url")}>{view.url && <Address url={view.url} />}</Fact>
      <Fact name={t("case.facts.region")}>{view.region}</Fact>
      <Fact name={t("case.facts.postedAt")}>{view.postedAt && moment(view.postedAt)}</Fact>
      <Fact name={t("case.facts.discoveredAt")}>{view.discoveredAt && moment(view.discoveredAt)}</Fact>
      <Fact name={t("case.facts.receivedAt")}>
        {t("case.facts.received", { at: moment(receivedAt), who: view.registeredBy })}
      </Fact>
      <Fact name={t("case.facts.procedure")}>
        {t("case.facts.version", { name: view.procedure, version: view.procedureVersion })}
      </Fact>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === null || children === undefined || children === "") return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Only an address of the web becomes a link: what was registered may be anything. */
function Address({ url }: { readonly url: string }) {
  if (!/^https?:\/\//iu.test(url)) return url;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {url}
    </a>
  );
}
