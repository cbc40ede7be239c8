import { useMutation } from "@tanstack/react-query";
import { Alert, Button, ConfigProvider, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api } from "../api/client";
import { Problem } from "../api/problem";
import type { Me } from "../api/schemas";
import { classesOf } from "../parts/looks/classes";
import { useProblemText } from "../texts/problemText";
import styles from "./PasswordForm.module.css";

const css = classesOf(styles);

interface Given {
  readonly current: string;
  readonly password: string;
  readonly again: string;
}

/** The present password once, the new one twice. What the service does not take is said at the field. */
export function PasswordForm({ act, onChosen }: { readonly act: string; readonly onChosen: (me: Me) => void }) {
  const words = useProblemText();
  const [form] = Form.useForm<Given>();
  const choosing = useMutation({
    mutationFn: ({ current, password }: Given) => answer(api.POST("/api/me/password", { body: { current, password } })),
    onSuccess: onChosen,
    onError: (problem) => {
      if (problem instanceof Problem)
        form.setFields(
          problem.fields.map(({ field, text }) => ({
            name: field === "current" ? "current" : "password",
            errors: [text],
          })),
        );
    },
  });
  const refused = choosing.error;
  return (
    <Form<Given>
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(given) => {
        choosing.mutate(given);
      }}
    >
      {refused && !(refused instanceof Problem && refused.fields.length > 0) && (
        <Alert type="error" showIcon title={words(refused)} role="alert" className={css("refusal")} />
      )}
      <ConfigProvider theme={{ components: { Form: dense } }}>
        <Passwords />
      </ConfigProvider>
      <Button type="primary" htmlType="submit" block loading={choosing.isPending}>
        {act}
      </Button>
    </Form>
  );
}

/** Three fields and the way out stand above the edge of a low screen. */
const dense = { itemMarginBottom: 12, verticalLabelPadding: "0 0 2px" };

function Passwords() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        name="current"
        label={t("app.choose.current")}
        rules={[{ required: true, message: t("app.choose.needCurrent") }]}
      >
        <Input.Password autoComplete="current-password" autoFocus />
      </Form.Item>
      <Form.Item
        name="password"
        label={t("app.choose.password")}
        extra={t("app.choose.rule")}
        rules={[{ required: true, message: t("app.choose.needPassword") }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={t("app.choose.again")}
        dependencies={["password"]}
        rules={[
          { required: true, message: t("app.choose.needAgain") },
          ({ getFieldValue }) => ({
            validator: (_, value: unknown) =>
              !value || value === getFieldValue("password")
                ? Promise.resolve()
                : Promise.reject(new Error(t("app.choose.differs"))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
