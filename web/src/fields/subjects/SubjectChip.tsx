import { Tag } from "antd";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { FoundSubject } from "./subjects";

interface Props {
  /** As it was chosen or typed. */
  readonly text: string;
  /** What the office calls a code; not given for what was typed. */
  readonly name: string | undefined;
  readonly found: FoundSubject | undefined;
  readonly onRemove: (() => void) | undefined;
}

const colours = { Known: "success", Unclear: "warning", Stranger: "default" } as const;

/** One of those an item is about, with whom it means: somebody of the office, asked about, or nobody of it. */
export function SubjectChip({ text, name, found, onRemove }: Props) {
  const { t } = useTranslation();
  return (
    <Tag
      color={colours[name === undefined ? (found?.as ?? "Stranger") : "Known"]}
      {...(onRemove && {
        closable: { "aria-label": t("fields.subjects.remove", { name: name ?? text }) },
        onClose: onRemove,
      })}
      // The list must not open by it.
      onMouseDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {name ?? said(text, found, t)}
    </Tag>
  );
}

function said(text: string, found: FoundSubject | undefined, t: TFunction): string {
  switch (found?.as) {
    case "Known":
      return t("fields.subjects.known", { text, names: meantBy(found, t) });
    case "Unclear":
      return t("fields.subjects.unclear", { text });
    case "Stranger":
      return t("fields.subjects.stranger", { text });
    default:
      return text;
  }
}

/** Whom it means or may mean, in words. */
export function meantBy({ meant }: Pick<FoundSubject, "meant">, t: TFunction): string {
  return meant
    .map(({ name, unit }) => (unit === null ? name : t("fields.subjects.person", { name, unit })))
    .join(t("parts.and"));
}
