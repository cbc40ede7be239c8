import { Form } from "antd";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { FormField } from "../../api/schemas";
import { FieldInput } from "../../fields/FieldInput";
import { labelIdOf } from "../../fields/inputs/labelIdOf";
import { tone } from "../../parts/looks/tone";
import { askedFields } from "../../shown/askedFields";
import type { CaseView } from "../../shown/cases";
import { PreviewedDialog } from "../previewed/PreviewedDialog";
import { OrderReach } from "./OrderReach";
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
  const { t } = useTranslation();
  const [form] = Form.useForm();
  const fields = useMemo(() => askedFields(order.form), [order]);
  const giving = useOrder({ view, order, fields, form, onClose });
  return (
    <PreviewedDialog
      title={`${order.called} · ${view.summary.number}`}
      means={order.means}
      acting={giving}
      act={t("orders.give", { order: order.called })}
      reach={(ahead) => <OrderReach preview={ahead} />}
      onClose={onClose}
    >
      <Form name={place} form={form} layout="vertical" initialValues={onlyAnswers(fields)}>
        {fields.map((field) => (
          <Row key={field.name} field={field} caseId={view.summary.id} />
        ))}
      </Form>
    </PreviewedDialog>
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
