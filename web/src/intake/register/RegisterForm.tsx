import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Form, Popconfirm, type FormInstance } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem, type FieldProblem } from "../../api/problem";
import type { FixedField } from "../../fields/fixedFields";
import { registerCase, type Registered } from "./register";
import { useMe } from "../../session/session";
import { useMoments } from "../../time/useMoments";
import { useProblemText } from "../../texts/problemText";
import { useForgetting } from "../../session/useRecovered";
import type { KeptState } from "../../typed/Keeper";
import { useTyped } from "../../typed/useTyped";
import { useAsked } from "./asked";
import { ChosenFiles } from "./ChosenFiles";
import { formName, RegisterFields } from "./RegisterFields";
import { bodyOf, filledIn, isNothing, readValues, type RegisterValues } from "./registerValues";
import { SimilarCases } from "./SimilarCases";
import { classesOf } from "../../parts/looks/classes";
import { tone } from "../../parts/looks/tone";
import styles from "./RegisterForm.module.css";

const css = classesOf(styles);

interface Props {
  readonly onRegistered: (registered: Registered, files: readonly File[]) => void;
}

/** The form, its draft in this browser, and beside it what may be the same. */
export function RegisterForm({ onRegistered }: Props) {
  const [form] = Form.useForm<RegisterValues>();
  const asked = useAsked();
  const draft = useRegisterDraft();
  const [values, setValues] = useState(draft.before ?? nothing);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const register = useRegister(asked, useShowAt(form, setWrong), (registered) => {
    draft.forget();
    onRegistered(registered, files);
  });
  useForgetting(register);
  function clear() {
    draft.forget();
    form.setFieldsValue(Object.fromEntries(asked.map(({ name }) => [name, undefined])));
    setValues(nothing);
    setFiles([]);
  }
  return (
    <div className={css("register-columns")}>
      <Form<RegisterValues>
        name={formName}
        form={form}
        layout="vertical"
        requiredMark
        noValidate
        scrollToFirstError={{ focus: true, block: "center" }}
        initialValues={values}
        onValuesChange={(_, now) => {
          setValues(now);
          draft.keep(now);
        }}
        onFinishFailed={({ errorFields }) => {
          setWrong(errorFields.map(({ name }) => String(name[0])));
        }}
        onFinish={register.mutate}
      >
        <RegisterFields asked={asked} seen={[...wrong, ...filledIn(values)]} />
        <ChosenFiles files={files} onChange={setFiles} />
        <Acts problem={register.error} pending={register.isPending} draft={draft.state} onClear={clear} />
      </Form>
      <SimilarCases values={values} />
    </div>
  );
}

const nothing: RegisterValues = {};

/** What was entered and not yet registered, there again tomorrow. */
function useRegisterDraft() {
  const { code } = useMe();
  return useTyped({ key: { person: code, of: "register", where: "browser" }, fit: readValues, isNothing });
}

/** What the service says of fields is shown at them. */
function useShowAt(form: FormInstance<RegisterValues>, setWrong: (names: readonly string[]) => void) {
  return (problems: readonly FieldProblem[]) => {
    setWrong(problems.map(({ field }) => field));
    form.setFields(problems.map(({ field, text }) => ({ name: field, errors: [text] })));
  };
}

function useRegister(
  asked: readonly FixedField[],
  showAt: (problems: readonly FieldProblem[]) => void,
  onDone: (registered: Registered) => void,
) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (values: RegisterValues) => registerCase(bodyOf(asked, values)),
    onSuccess: (registered) => {
      void cache.invalidateQueries({ queryKey: ["cases"] });
      onDone(registered);
    },
    onError: (problem) => {
      if (!(problem instanceof Problem)) return;
      showAt(problem.fields.filter(({ field }) => asked.some(({ name }) => name === field)));
    },
  });
}

function Refusal({ problem }: { readonly problem: unknown }) {
  const { t } = useTranslation();
  const words = useProblemText();
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className={css("refusal")}
      title={words(problem)}
      description={t("register.refused")}
    />
  );
}

interface ActsProps {
  /** Why it was not registered; null while nothing is wrong. */
  readonly problem: Error | null;
  readonly pending: boolean;
  readonly draft: KeptState;
  readonly onClear: () => void;
}

function Acts({ problem, pending, draft, onClear }: ActsProps) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  return (
    <>
      {problem && <Refusal problem={problem} />}
      <div className={css("register-acts")}>
        <Button type="primary" htmlType="submit" loading={pending}>
          {t(pending ? "register.submitting" : "register.submit")}
        </Button>
        {draft.kind === "saved" && (
          <>
            <Popconfirm
              title={t("register.draft.discardTitle")}
              description={t("register.draft.discardText")}
              okText={t("register.draft.discard")}
              cancelText={t("register.draft.keep")}
              onConfirm={onClear}
            >
              <Button type="text">{t("register.draft.discard")}</Button>
            </Popconfirm>
            <span className={tone("quiet")}>{t("register.draft.kept", { time: moment(draft.at) })}</span>
          </>
        )}
      </div>
    </>
  );
}
