import { useTranslation } from "react-i18next";
import { EmptyState } from "../parts/EmptyState";
import { useInboxView } from "./view";

/** What can be opened here, and how: in each list something else. */
export default function NothingChosen() {
  const { t } = useTranslation();
  const { tab } = useInboxView();
  return <EmptyState title={t(`inbox.nothing.${tab}`)} text={t(`inbox.nothing.${tab}Text`)} />;
}
