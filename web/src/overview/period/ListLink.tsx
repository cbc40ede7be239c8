import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Figure } from "../overview";
import { addressOf } from "../questions";

interface Props {
  readonly figure: Figure;
  /** What is counted, for those who hear it. */
  readonly what: string;
  /** What is shown instead of the count. */
  readonly shown?: string;
}

/** A number that leads to its cases. */
export function ListLink({ figure, what, shown }: Props) {
  const { t } = useTranslation();
  const list = t("overview.list", { what, count: figure.count });
  return (
    <Link to={addressOf(figure)} aria-label={shown === undefined ? list : t("overview.shown", { shown, list })}>
      {shown ?? figure.count}
    </Link>
  );
}
