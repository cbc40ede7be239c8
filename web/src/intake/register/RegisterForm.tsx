import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Form, Popconfirm } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/problem";
import { registerCase, type Registered } from "./register";
import { useMe } from "../../session/session";
import { useMoments } from "../../time/useMoments";
import { useProblemText } from "../../texts/problemText";
import { useForgetting } from "../../session/useRecovered";
import { ConcernedFields, ItemFields, OriginFields } from "./RegisterFields";
import { bodyOf, nothing, registerDrafts, type RegisterValues } from "./registerValues";
import { SimilarCases } from "./SimilarCases";
import { classesOf } from "../../parts/looks/classes";
import { tone } from "../../parts/looks/tone";
import styles from "./RegisterForm.module.css";

const css = classesOf(styles);

/** The form, its draft in this browser, and beside it what may be the same. */
export function RegisterForm({ onRegistered }: { readonly onRegistered: (registered: Registered) => void }) {
  const { code } = useMe();
  const [form] = Form.useForm<RegisterValues>();
  const [restored] = useState(() => registerDrafts.read(code));
  const [values, setValues] = useState(restored?.values ?? nothing);
  const [savedAt, setSavedAt] = useState(restored?.savedAt ?? null);
  const register = useRegister(form.setFields, (registered) => {
    registerDrafts.drop(code);
    onRegistered(registered);
  });
  useForgetting(register);
  function clear() {
    registerDrafts.drop(code);
    form.setFieldsValue(nothing);
    setValues(nothing);
    setSavedAt(null);
  }
  return (
    <div className={css("register-columns")}>
      <Form<RegisterValues>
        form={form}
        layout="vertical"
        requiredMark
        noValidate
        scrollToFirstError={{ focus: true, block: "center" }}
        initialValues={values}
        onValuesChange={(_, now) => {
          setValues(now);
          setSavedAt(registerDrafts.keep(code, now, new Date()));
        }}
        onFinish={(now) => {
          register.mutate(now);
        }}
      >
        <ItemFields />
        <OriginFields />
        <ConcernedFields />
        {register.isError && <Refusal problem={register.error} />}
        <Acts pending={register.isPending} savedAt={savedAt} onClear={clear} />
      </Form>
      <SimilarCases values={values} />
    </div>
  );
}

type SetFields = (fields: { name: keyof RegisterValues; errors: string[] }[]) => void;

function useRegister(setFields: SetFields, onDone: (registered: Registered) => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (values: RegisterValues) => registerCase(bodyOf(values)),
    onSuccess: (registered) => {
      void cache.invalidateQueries({ queryKey: ["cases"] });
      onDone(registered);
    },
    onError: (problem) => {
      if (!(problem instanceof Problem)) return;
      setFields(
        problem.fields
          .filter(({ field }) => field in nothing)
          .map(({ field, text }) => ({ name: field as keyof RegisterValues, errors: [text] })),
      );
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
  readonly pending: boolean;
  readonly savedAt: string | null;
  readonly onClear: () => void;
}

function Acts({ pending, savedAt, onClear }: ActsProps) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  return (
    <div className={css("register-acts")}>
      <Button type="primary" htmlType="submit" loading={pending}>
        {t(pending ? "register.submitting" : "register.submit")}
      </Button>
      {savedAt && (
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
          <span className={tone("quiet")}>{t("register.draft.kept", { time: moment(savedAt) })}</span>
        </>
      )}
    </div>
  );
}
