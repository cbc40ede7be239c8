import { useTranslation } from "react-i18next";
import { PlainTable } from "../../parts/PlainTable";
import { tone } from "../../parts/looks/tone";
import type { RosterPreviewLine } from "./importing";

interface Props {
  readonly label: string;
  readonly lines: readonly RosterPreviewLine[];
}

/** Lines of a table by their number, with what becomes of each or why nothing does. */
export function LineTable({ label, lines }: Props) {
  const { t } = useTranslation();
  return (
    <PlainTable stacks label={label} heads={(["line", "name", "told"] as const).map((head) => t(`roster.${head}`))}>
      {lines.map((line) => (
        <tr key={line.line}>
          <th scope="row" data-head={t("roster.line")}>
            {line.line}
          </th>
          <td>{line.name}</td>
          <td>
            {line.errors.length === 0 ? (
              <span {...(line.act === "Same" && { className: tone("quiet") })}>{line.told}</span>
            ) : (
              line.errors.map((error) => (
                <div key={error} className={tone("bad")}>
                  {error}
                </div>
              ))
            )}
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}
