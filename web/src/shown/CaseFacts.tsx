import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { FieldValue, FieldValues } from "../api/schemas";
import { FieldShown } from "../fields/FieldShown";
import { typeOf } from "../fields/fieldTypes";
import { useFixedFields } from "../fields/fixedFields";
import { isEmpty } from "../fields/isEmpty";
import { useMoments } from "../time/useMoments";
import type { CaseView } from "./cases";
import { Facts, type Fact } from "./Facts";
import { Subjects } from "./Subjects";
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

/** What the head of every page of a case says, and its text, which stands for itself. */
const inHead: readonly string[] = ["number", "title", "body"];

/** Told with the cases that it names (`useConnected`). */
const asCase: readonly string[] = ["origin"];
const inTaskHead: readonly string[] = [...inHead, "level", "route"];

function Brief({ view }: Props) {
  return (
    <Facts
      above
      facts={[
        ...useFixedFacts(view, inTaskHead),
        ...useMessageId(view),
        useRegisteredBy(view),
        ...useConnected(view),
        ...useSame(view),
      ]}
    />
  );
}

function Whole({ view }: Props) {
  const { t } = useTranslation();
  const procedure = t("case.facts.version", { name: view.procedure, version: view.procedureVersion });
  return (
    <Facts
      facts={[
        ...useEnd(view),
        ...useFixedFacts(view, inHead),
        ...useMessageId(view),
        useRegisteredBy(view),
        ...useConnected(view),
        ...useSame(view),
        { name: t("case.facts.procedure"), value: procedure },
      ]}
    />
  );
}

/** Fields that are shown otherwise than their types show them. */
const looks: Readonly<Record<string, (view: CaseView, value: FieldValue) => ReactNode>> = {
  url: (_, value) => <WebAddress url={String(value)} />,
  subjects: (_, value) => <Subjects codes={value} />,
  level: ({ summary }) => <LevelTag level={summary.level} />,
  route: ({ summary }) => <RouteTag route={summary.route} />,
};

/** The fixed fields that have a value, in the order of the service's table, without those that are told elsewhere. */
function useFixedFacts(view: CaseView, elsewhere: readonly string[]): readonly Fact[] {
  const values = view.fields as FieldValues;
  return useFixedFields().flatMap((field) => {
    const value = values[field.name];
    if (value === undefined || isEmpty(value) || [...elsewhere, ...asCase].includes(field.name)) return [];
    const own = looks[field.name]?.(view, value);
    const shown = own ?? <FieldShown caseId={view.summary.id} field={field} value={value} />;
    return { name: field.label, value: shown, wide: typeOf(field).wide === true };
  });
}

function useEnd({ summary }: CaseView): readonly Fact[] {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const status = t(`case.status.${summary.status}`);
  return [
    { name: t("case.facts.status"), value: summary.result ? `${status} · ${summary.result}` : status },
    { name: t("case.facts.closedAt"), value: summary.closedAt && moment(summary.closedAt) },
  ];
}

/** Cases that this one names, by what the field is called; and those that name this one, such as its duplicates. */
function useConnected({ connected }: CaseView): readonly Fact[] {
  const { t } = useTranslation();
  const factOf = (name: string, cases: CaseView["connected"]): Fact => ({
    name,
    value: (
      <>
        {cases.map(({ id, number, title, result }) => (
          <div key={id}>
            <Link to={`/cases/${id}`}>{t("shown.same.case", { number, title })}</Link>
            {result && ` · ${result}`}
          </div>
        ))}
      </>
    ),
  });
  const named = connected.filter(({ names }) => names);
  const opened = connected.filter(({ names, separate }) => !names && separate);
  const naming = connected.filter(({ names, separate }) => !names && !separate);
  const fields = [...new Set(naming.map(({ field }) => field))];
  return [
    ...named.map((one) => factOf(one.field, [{ ...one, result: null }])),
    ...(opened.length > 0 ? [factOf(t("shown.connected.separate"), opened)] : []),
    ...fields.map((field) =>
      factOf(
        t("shown.connected.naming", { field }),
        naming.filter((one) => one.field === field),
      ),
    ),
  ];
}

/** Other cases of the same item: whoever registered the one may not have known of the other. */
function useSame({ same }: CaseView): readonly Fact[] {
  const { t } = useTranslation();
  if (same.length === 0) return [];
  const links = same.map(({ id, number, title }) => (
    <div key={id}>
      <Link to={`/cases/${id}`}>{t("shown.same.case", { number, title })}</Link>
    </div>
  ));
  return [{ name: t("shown.same.name"), value: <>{links}</> }];
}

/** The number that the item has at its source, by which those who wrote it ask. */
function useMessageId({ messageId }: CaseView): readonly Fact[] {
  const name = useTranslation().t("register.messageId");
  return messageId ? [{ name, value: messageId }] : [];
}

function useRegisteredBy({ registeredBy }: CaseView): Fact {
  return { name: useTranslation().t("shown.brief.registeredBy"), value: registeredBy };
}
