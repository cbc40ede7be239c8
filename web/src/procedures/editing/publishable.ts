import { useTranslation } from "react-i18next";
import { useMe } from "../../session/session";
import type { KeptDraft } from "./draft/keptDraft";

/** Says why the draft at the service is not what is on the screen: nobody publishes what they do not see. */
export function useBarOf({ now, unsaved, lost, editing }: KeptDraft): (stamp: string | null) => string | null {
  const { t } = useTranslation();
  const me = useMe();
  return (stamp) => {
    if (stamp !== now.current.stamp) {
      const by = editing?.draft?.by;
      const context = by?.code === me.code ? "own" : "";
      return by ? t("procedures.publish.otherDraft", { who: by.name, context }) : t("procedures.publish.otherText");
    }
    return unsaved || lost ? t("procedures.publish.notSaved") : null;
  };
}
