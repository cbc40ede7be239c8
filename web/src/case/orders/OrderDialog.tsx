import { Alert, Button, Form, Modal } from "antd";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { FormField } from "../../api/schemas";
import { FieldInput } from "../../fields/FieldInput";
import { labelIdOf } from "../../fields/inputs/labelIdOf";
import { tone } from "../../parts/looks/tone";
import type { CaseView } from "../../shown/cases";
import { OrderReach } from "./OrderReach";
import { askedFields } from "../../shown/askedFields";
import { onlyAnswers, type Order } from "./orders";
import { useOrder } from "./useOrder";

const place = "order";

interface Props {
  readonly view: CaseView;
  readonly order: Order;
  readonly onClose: () => void;
}

/** An order of the case: its form, then what it would do, then the button that gives it. */
export function OrderDialog({ view, order, onClose }: Props) {
  const [form] = Form.useForm();
  const fields = useMemo(() => askedFields(order.form), [order]);
  const giving = useOrder({ view, order, fields, form, onClose });
  return (
    <Modal
      open
      title={`${order.called} · ${view.summary.number}`}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={<Foot order={order} giving={giving} onClose={onClose} />}
    >
      <p className={tone("quiet")}>{order.means}</p>
      {/* What was filled in stays while it is looked at what it would do. */}
      <div hidden={giving.preview !== null}>
        <Form name={place} form={form} layout="vertical" initialValues={onlyAnswers(fields)}>
          {fields.map((field) => (
            <Row key={field.name} field={field} caseId={view.summary.id} />
          ))}
        </Form>
      </div>
      {giving.preview && <OrderReach preview={giving.preview} />}
      {giving.problem !== null && <Alert type="error" title={giving.problem} />}
    </Modal>
  );
}

function Row({ field, caseId }: { readonly field: FormField; readonly caseId: number }) {
  const { t } = useTranslation();
  const label = (
    <span id={labelIdOf(`${place}_${field.name}`)}>
      {field.label}
      {field.required && <span className={tone("bad")}>{t("task.form.always")}</span>}
    </span>
  );
  return (
    <Form.Item name={field.name} label={label} extra={field.hint}>
      <FieldInput field={field} caseId={caseId} clearable={!field.required} />
    </Form.Item>
  );
}

type FootProps = Pick<Props, "order" | "onClose"> & { readonly giving: ReturnType<typeof useOrder> };

function Foot({ order, giving, onClose }: FootProps) {
  const { t } = useTranslation();
  if (giving.preview === null)
    return (
      <>
        <Button onClick={onClose}>{t("orders.cancel")}</Button>
        <Button type="primary" loading={giving.busy} onClick={giving.ask}>
          {t("orders.next")}
        </Button>
      </>
    );
  return (
    <>
      <Button onClick={giving.back}>{t("orders.back")}</Button>
      <Button type="primary" loading={giving.busy} onClick={giving.give}>
        {t("orders.give", { order: order.called })}
      </Button>
    </>
  );
}
