import { useTranslation } from "react-i18next";
import type { Schema } from "../../api/schemas";
import { LongWords } from "../../parts/LongWords";
import { Moment } from "../../parts/Moment";

/** Lines of what was raised that stand before the form; the rest on asking. */
const mostLines = 6;

/** What was raised, and where. */
export function CaseFacts({ theCase }: { readonly theCase: Schema<"CaseView"> }) {
  const { t } = useTranslation();
  const { summary } = theCase;
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    ["source", summary.source],
    ["category", summary.category],
    ["region", theCase.region],
    ["posted", theCase.postedAt && <Moment at={theCase.postedAt} />],
    ["received", <Moment key="received" at={summary.receivedAt} />],
    ["registeredBy", theCase.registeredBy],
    ["url", theCase.url && <Address url={theCase.url} />],
  ];
  return (
    <section className="pane" aria-labelledby="facts">
      <h3 id="facts">{t("task.facts.title")}</h3>
      <div className="case-body">
        <LongWords text={theCase.body} lines={mostLines} />
      </div>
      <dl className="facts">
        {facts.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{t(`task.facts.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  );
}

/** A link only where it leads to a web page: what came from outside is not to be run. */
function Address({ url }: { readonly url: string }) {
  return /^https?:\/\//i.test(url) ? (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {url}
    </a>
  ) : (
    url
  );
}
