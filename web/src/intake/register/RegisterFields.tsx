import { useQuery } from "@tanstack/react-query";
import { Form, Input, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";
import { peopleQuery, unitsQuery } from "../../office/people";
import { MomentInput } from "../../fields/TimeInput";
import { isWebAddress, longest } from "./registerValues";
import { classesOf } from "../../parts/looks/classes";
import { pane } from "../../parts/looks/pane";
import styles from "./RegisterFields.module.css";

const css = classesOf(styles);

/** 反映的事. */
export function ItemFields() {
  const { t } = useTranslation();
  return (
    <section className={`${pane} ${css("register-fields")}`} aria-labelledby="register-item">
      <h2 id="register-item">{t("register.section.item")}</h2>
      <Form.Item
        name="title"
        label={t("register.field.title")}
        extra={t("register.hint.title")}
        rules={[
          { required: true, whitespace: true, message: t("register.wrong.title") },
          { max: longest.title, message: t("register.wrong.titleLong") },
        ]}
      >
        <Input count={{ show: true, max: longest.title }} />
      </Form.Item>
      <Form.Item
        name="body"
        label={t("register.field.body")}
        extra={t("register.hint.body")}
        rules={[
          { required: true, whitespace: true, message: t("register.wrong.body") },
          { max: longest.body, message: t("register.wrong.bodyLong") },
        ]}
      >
        <Input.TextArea autoSize={{ minRows: 6, maxRows: 20 }} count={{ show: true, max: longest.body }} />
      </Form.Item>
    </section>
  );
}

/** 从哪里来. */
export function OriginFields() {
  const { t } = useTranslation();
  const notWeb = {
    validator: (_: unknown, value: string) =>
      !value || isWebAddress(value) ? Promise.resolve() : Promise.reject(new Error(t("register.wrong.url"))),
  };
  return (
    <section className={`${pane} ${css("register-fields", "two-columns")}`} aria-labelledby="register-origin">
      <h2 id="register-origin">{t("register.section.origin")}</h2>
      <Line name="source" hint={t("register.hint.source")} />
      <Line name="messageId" hint={t("register.hint.messageId")} />
      <Form.Item
        name="url"
        label={t("register.field.url")}
        extra={t("register.hint.url")}
        rules={[notWeb]}
        validateTrigger="onBlur"
      >
        <Input type="url" maxLength={longest.url} />
      </Form.Item>
      <MomentField name="postedAt" />
      <MomentField name="discoveredAt" hint={t("register.hint.discoveredAt")} />
    </section>
  );
}

/** 涉及谁. */
export function ConcernedFields() {
  const { t } = useTranslation();
  return (
    <section className={`${pane} ${css("register-fields", "two-columns")}`} aria-labelledby="register-concerned">
      <h2 id="register-concerned">{t("register.section.concerned")}</h2>
      <Line name="category" />
      <Line name="region" />
      <Subjects />
      <Form.Item name="realName" label={t("register.field.realName")}>
        <Radio.Group
          aria-label={t("register.field.realName")}
          options={(["yes", "no", "unknown"] as const).map((value) => ({
            value,
            label: t(`register.realName.${value}`),
          }))}
        />
      </Form.Item>
    </section>
  );
}

function Line({
  name,
  hint,
}: {
  readonly name: "source" | "messageId" | "category" | "region";
  readonly hint?: string;
}) {
  const { t } = useTranslation();
  return (
    <Form.Item name={name} label={t(`register.field.${name}`)} extra={hint}>
      <Input maxLength={longest[name]} />
    </Form.Item>
  );
}

function MomentField({ name, hint }: { readonly name: "postedAt" | "discoveredAt"; readonly hint?: string }) {
  const { t } = useTranslation();
  const future = {
    validator: (_: unknown, value: string | null) =>
      value && Date.parse(value) > Date.now()
        ? Promise.reject(new Error(t("register.wrong.future")))
        : Promise.resolve(),
  };
  return (
    <Form.Item
      name={name}
      label={t(`register.field.${name}`)}
      extra={hint}
      rules={[future]}
      normalize={(value: string) => value || null}
    >
      <MomentInput last={new Date().toISOString()} />
    </Form.Item>
  );
}

/** 被反映的单位或人员: whoever is chosen here is kept out of the case. */
function Subjects() {
  const { t } = useTranslation();
  const units = useQuery(unitsQuery);
  const people = useQuery(peopleQuery);
  return (
    <Form.Item name="subjects" label={t("register.field.subjects")} extra={t("register.hint.subjects")}>
      <Select
        mode="multiple"
        showSearch={{ optionFilterProp: "label" }}
        loading={units.isLoading || people.isLoading}
        options={[
          {
            label: t("register.units"),
            options: (units.data ?? []).map(({ code, name }) => ({ value: code, label: name })),
          },
          {
            label: t("register.people"),
            options: (people.data ?? []).map(({ code, name, unitName }) => ({
              value: code,
              label: `${name}（${unitName}）`,
            })),
          },
        ]}
      />
    </Form.Item>
  );
}
