import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { errorFileAddress, findingsQuery, type FindingKind, type ImportFinding } from "./imports";
import { ErrorState } from "../../parts/ErrorState";
import { LoadingRows } from "../../parts/Loading";
import { PlainTable } from "../../parts/PlainTable";
import { tone } from "../../parts/looks/tone";
import { LineOfThings } from "./LineOfThings";

interface Given {
  readonly id: number;
  readonly kind: FindingKind;
  /** Whether the rows in error can be had as a file. */
  readonly hasFile?: boolean;
}

/** The rows that became no case, and why; those in error also as a file to correct. */
export function Findings({ id, kind, hasFile = false }: Given) {
  const { t } = useTranslation();
  const found = useInfiniteQuery(findingsQuery(id, kind));
  const title = t(kind === "Error" ? "imports.findings.errors" : "imports.findings.duplicates");
  return (
    <div>
      <LineOfThings>
        <h2>{title}</h2>
        {kind === "Error" && hasFile && (
          <Button href={errorFileAddress(id)} download>
            {t("imports.findings.download")}
          </Button>
        )}
      </LineOfThings>
      {kind === "Error" && (
        <p className={tone("quiet")}>{t(hasFile ? "imports.findings.how" : "imports.findings.gone")}</p>
      )}
      {found.isError && <ErrorState problem={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingRows rows={3} />}
      {found.data && (
        <FindingTable title={title} kind={kind} findings={found.data.pages.flatMap((page) => page.items)} />
      )}
      {found.hasNextPage && (
        <Button type="link" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t("imports.findings.more")}
        </Button>
      )}
    </div>
  );
}

interface TableGiven {
  readonly title: string;
  readonly kind: FindingKind;
  readonly findings: readonly ImportFinding[];
}

function FindingTable({ title, kind, findings }: TableGiven) {
  const { t } = useTranslation();
  const heads = (["line", "column", "reason", "case"] as const)
    .filter((head) => head !== "case" || kind === "Duplicate")
    .map((head) => t(`imports.findings.${head}`));
  return (
    <PlainTable stacks label={title} heads={heads}>
      {findings.map((finding) => (
        <tr key={`${finding.line}.${finding.seq}`}>
          <th scope="row" data-head={t("imports.findings.line")}>
            {finding.line}
          </th>
          <td data-head={t("imports.findings.column")}>{finding.column}</td>
          <td>{finding.reason}</td>
          {kind === "Duplicate" && (
            <td data-head={t("imports.findings.case")}>
              {finding.caseNumber && <CaseLink number={finding.caseNumber} />}
            </td>
          )}
        </tr>
      ))}
    </PlainTable>
  );
}

function CaseLink({ number }: { readonly number: string }) {
  return <Link to={`/cases?text=${encodeURIComponent(number)}`}>{number}</Link>;
}
