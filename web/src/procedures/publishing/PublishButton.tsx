import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { proceduresKey } from "../procedures";
import { PublishDialog, type Published } from "./PublishDialog";
import { PublishedDialog } from "./PublishedDialog";

interface Props {
  readonly definitionId: string;
  readonly disabled: boolean;
  /** Why what is on the screen is not what would be published; null when it is. */
  readonly barOf: (stamp: string | null) => string | null;
  /** Leads to a step on the screen. */
  readonly onShow: (step: string) => void;
  /** What was drawn is with the service for good. */
  readonly onPublished: () => void;
}

/** 发布: asks why and when, then says what came of it. The page is read anew when that is closed. */
export function PublishButton({ definitionId, disabled, barOf, onShow, onPublished }: Props) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [open, show] = useState(false);
  const [published, tell] = useState<Published | null>(null);
  return (
    <>
      <Button
        type="primary"
        disabled={disabled}
        onClick={() => {
          show(true);
        }}
      >
        {t("procedures.publish.act")}
      </Button>
      {open && (
        <PublishDialog
          {...{ definitionId, barOf }}
          onShow={(step) => {
            show(false);
            onShow(step);
          }}
          onClose={() => {
            show(false);
          }}
          onPublished={(told) => {
            show(false);
            tell(told);
            onPublished();
          }}
        />
      )}
      {published && (
        <PublishedDialog
          published={published}
          onClose={() => {
            tell(null);
            void cache.invalidateQueries({ queryKey: proceduresKey });
          }}
        />
      )}
    </>
  );
}
