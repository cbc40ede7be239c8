import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import type { ChangedCase } from "./changedCases";

/** Cases that are listed; of more the number says enough. */
const most = 20;

/** What is different from the preview before: somebody has acted on these cases, or they were closed or registered. */
export function ChangedMeanwhile({ changed }: { readonly changed: readonly ChangedCase[] }) {
  const { t } = useTranslation();
  if (changed.length === 0) return null;
  const called = (verdict: ChangedCase["before"]) => t(`moving.fate.${verdict ?? "Gone"}`);
  return (
    <Alert
      role="status"
      type="warning"
      title={t("moving.changed", { count: changed.length })}
      description={changed
        .slice(0, most)
        .map(({ number, before, after }) =>
          t("moving.changedCase", { number, before: called(before), after: called(after) }),
        )
        .join(t("moving.then"))}
    />
  );
}
