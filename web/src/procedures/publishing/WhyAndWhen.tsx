import { Checkbox, DatePicker, Form, Input } from "antd";
import type { Dayjs } from "dayjs";
import { useState } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly at: Dayjs | null;
  readonly onAt: (at: Dayjs | null) => void;
}

export function WhyAndWhen({ reason, onReason, at, onAt }: Props) {
  const { t } = useTranslation();
  return (
    <Form layout="vertical">
      <Form.Item label={t("procedures.publish.reason")} required>
        <Input.TextArea
          value={reason}
          maxLength={500}
          autoSize={{ minRows: 2, maxRows: 5 }}
          aria-label={t("procedures.publish.reason")}
          placeholder={t("procedures.publish.reasonSample")}
          onChange={(event) => {
            onReason(event.target.value);
          }}
        />
      </Form.Item>
      <Form.Item>
        <AtMoment at={at} onChange={onAt} />
      </Form.Item>
    </Form>
  );
}

function AtMoment({ at, onChange }: { readonly at: Dayjs | null; readonly onChange: (at: Dayjs | null) => void }) {
  const { t } = useTranslation();
  const [later, setLater] = useState(false);
  return (
    <>
      <Checkbox
        checked={later}
        onChange={(event) => {
          setLater(event.target.checked);
          if (!event.target.checked) onChange(null);
        }}
      >
        {t("procedures.publish.atMoment")}
      </Checkbox>
      {later && (
        <DatePicker
          showTime={{ format: "HH:mm" }}
          value={at}
          onChange={onChange}
          aria-label={t("procedures.publish.atMoment")}
        />
      )}
    </>
  );
}
