import { Checkbox, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { MomentInput } from "../../fields/inputs/TimeInput";

interface Props {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  /** ISO 8601; empty while it is not said yet; null: now. */
  readonly at: string | null;
  readonly onAt: (at: string | null) => void;
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

function AtMoment({ at, onChange }: { readonly at: string | null; readonly onChange: (at: string | null) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Checkbox
        checked={at !== null}
        onChange={(event) => {
          onChange(event.target.checked ? "" : null);
        }}
      >
        {t("procedures.publish.atMoment")}
      </Checkbox>
      {at !== null && (
        <MomentInput
          value={at}
          label={t("procedures.publish.moment")}
          onChange={(moment) => {
            onChange(typeof moment === "string" ? moment : "");
          }}
        />
      )}
    </>
  );
}
