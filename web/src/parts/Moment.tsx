import { useTranslation } from "react-i18next";
import { momentIn } from "./moments";

/** A moment, as short as its distance allows; the whole of it on pointing. */
export function Moment({ at }: { readonly at: string }) {
  const { i18n } = useTranslation();
  return (
    <time dateTime={at} title={new Date(at).toLocaleString(i18n.language)}>
      {momentIn(at, i18n.language, new Date())}
    </time>
  );
}
