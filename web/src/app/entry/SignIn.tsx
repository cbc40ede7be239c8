import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, Button, Form, Input, Modal, type FormInstance } from "antd";
import { useTranslation } from "react-i18next";
import { entranceQuery, signIn } from "../../session/me";
import type { Me } from "../../api/schemas";
import { useProblemText } from "../../texts/problemText";
import { chooseLanguage } from "../../texts/texts";
import { DemoPeople } from "./DemoPeople";
import { LanguageButton } from "./LanguageButton";
import { classesOf } from "../../parts/looks/classes";
import { tone } from "../../parts/looks/tone";
import styles from "./SignIn.module.css";

const css = classesOf(styles);

interface Props {
  readonly onSignedIn: (me: Me) => void;
}

/** The first screen. */
export function SignIn({ onSignedIn }: Props) {
  const { t } = useTranslation();
  // Without it one signs in all the same.
  const entrance = useQuery(entranceQuery).data;
  return (
    <main className={css("sign-in", entrance?.demo != null && "demo")}>
      <div>
        <header>
          <h1>{t("app.product")}</h1>
          <LanguageButton onChoose={(language) => void chooseLanguage(language)} />
        </header>
        <p className={css("whose")}>{entrance?.officeName}</p>
        <p className={tone("quiet")}>{t("app.purpose")}</p>
        <SignInForm onSignedIn={onSignedIn} />
      </div>
      {entrance?.demo && <DemoPeople demo={entrance.demo} onSignedIn={onSignedIn} />}
    </main>
  );
}

/** Over the page whose session ended: what was typed there stays. */
export function SignInAgain({ account, onSignedIn }: Props & { readonly account: string }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Given>();
  return (
    <Modal
      open
      title={t("app.signIn.again")}
      footer={null}
      closable={false}
      width={400}
      keyboard={false}
      zIndex={2000}
      // A dialog begins at its first field; here that is filled in.
      afterOpenChange={(open) => {
        if (open) form.focusField("password");
      }}
    >
      <p>{t("app.signIn.kept")}</p>
      <SignInForm form={form} account={account} onSignedIn={onSignedIn} />
    </Modal>
  );
}

interface Given {
  readonly account: string;
  readonly password: string;
}

interface FormProps extends Props {
  readonly form?: FormInstance<Given>;
  readonly account?: string;
}

function SignInForm({ form, account = "", onSignedIn }: FormProps) {
  const { t } = useTranslation();
  const words = useProblemText();
  const entering = useMutation({
    mutationFn: ({ account, password }: Given) => signIn(account.trim(), password),
    onSuccess: onSignedIn,
  });
  return (
    <Form<Given>
      {...(form && { form })}
      layout="vertical"
      requiredMark={false}
      initialValues={{ account }}
      onFinish={(given) => {
        entering.mutate(given);
      }}
    >
      {entering.error && (
        <Alert type="error" showIcon title={words(entering.error)} role="alert" className={css("refusal")} />
      )}
      <Form.Item
        name="account"
        label={t("app.signIn.account")}
        rules={[{ required: true, message: t("app.signIn.needAccount") }]}
      >
        <Input autoComplete="username" autoFocus={account === ""} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t("app.signIn.password")}
        rules={[{ required: true, message: t("app.signIn.needPassword") }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={entering.isPending}>
        {t("app.signIn.act")}
      </Button>
    </Form>
  );
}
