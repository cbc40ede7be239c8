import { FirstInput } from "@caseflow/designer";
import { Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { longestFilterName } from "./useSavedFilters";

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onName: (name: string) => void;
}

/** Asks for the name of a filter to keep. */
export function NameSheet({ open, onClose, onName }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  function done() {
    if (!name.trim()) return;
    onName(name.trim());
    setName("");
    onClose();
  }
  return (
    <Modal
      open={open}
      title={t("filters.saved.save")}
      okText={t("filters.saved.keep")}
      okButtonProps={{ disabled: !name.trim() }}
      onOk={done}
      onCancel={onClose}
      destroyOnHidden
    >
      <FirstInput
        aria-label={t("filters.saved.name")}
        placeholder={t("filters.saved.name")}
        maxLength={longestFilterName}
        value={name}
        onChange={(event) => {
          setName(event.target.value);
        }}
        onPressEnter={done}
      />
    </Modal>
  );
}
