import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { only } from "../../parts/looks/only";
import { useMay } from "../../session/session";
import type { CaseView } from "../../shown/cases";
import { MergeDialog } from "./MergeDialog";
import { isMergeable } from "./isMergeable";

/** Where a case is said to be the same item again, or is named by its duplicates: merging them is one click away. */
export function MergeOffer({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const maySupervise = useMay("supervise");
  const [isOpen, setIsOpen] = useState(false);
  const merged = new Set(view.mergedCases.map((one) => one.case.id));
  const alike = [...view.same, ...view.connected.filter(({ result, separate }) => result === null && !separate)].filter(
    ({ id }) => !merged.has(id),
  );
  if (!maySupervise || alike.length === 0 || !isMergeable(view)) return null;
  return (
    <p className={only("screen")}>
      <Button
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {t("merging.offer")}
      </Button>
      {isOpen && (
        <MergeDialog
          view={view}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      )}
    </p>
  );
}
