import { Button, Input } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Previewed } from "./usePreviewed";

interface Props {
  readonly acting: Previewed;
  /** What the button says that does it. */
  readonly act: string;
  readonly isReady: boolean;
  readonly onClose: () => void;
}

/** The buttons of a dialog that is filled in, looked at and then confirmed. */
export function MergeFoot({ acting, act, isReady, onClose }: Props) {
  const { t } = useTranslation();
  if (acting.ahead === null)
    return (
      <>
        <Button onClick={onClose}>{t("orders.cancel")}</Button>
        <Button type="primary" disabled={!isReady} loading={acting.busy} onClick={acting.next}>
          {t("orders.next")}
        </Button>
      </>
    );
  return (
    <>
      <Button onClick={acting.back}>{t("orders.back")}</Button>
      <Button type="primary" loading={acting.busy} onClick={acting.give}>
        {act}
      </Button>
    </>
  );
}

interface ReasonProps {
  readonly reason: string;
  readonly onChange: (reason: string) => void;
}

export function MergeReason({ reason, onChange }: ReasonProps) {
  const { t } = useTranslation();
  const field = useId();
  return (
    <>
      <label htmlFor={field}>{t("merging.reason")}</label>
      <Input.TextArea
        id={field}
        rows={2}
        maxLength={2000}
        value={reason}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
    </>
  );
}
