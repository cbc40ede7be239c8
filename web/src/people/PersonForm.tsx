import { byLabel } from "@caseflow/designer";
import { useMutation } from "@tanstack/react-query";
import { App, Form, Input, Select, type FormInstance } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../api/problem";
import { FormDialog } from "./FormDialog";
import { newPassword } from "./password/password";
import { PasswordShown } from "./password/PasswordShown";
import { changePerson, createPerson, useRosterChanged, type Roster, type RosterPerson } from "./roster";

interface Props {
  readonly roster: Roster;
  /** Where a new person comes to; the unit of one who is known. */
  readonly unit: string | null;
  /** Somebody who is known; missing for a new one. */
  readonly person?: RosterPerson;
  readonly onClose: () => void;
}

interface Entered {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly roles: readonly string[];
  readonly email?: string;
}

/** 增加人员、修改人员. A new one gets a password by chance, which is shown once. */
export function PersonForm({ roster, unit, person, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Entered>();
  const [password] = useState(newPassword);
  const saving = useSaving(form, password, person, onClose);
  if (saving.isSuccess && !person)
    return <PasswordShown name={saving.data.name} account={saving.data.code} password={password} onClose={onClose} />;
  const isOfField = saving.error instanceof Problem && saving.error.fields.length > 0;
  return (
    <FormDialog
      title={person ? t("people.person.change", { name: person.name }) : t("people.person.new")}
      act={person ? t("people.save") : t("people.person.create")}
      form={form}
      begun={{
        ...(unit !== null && { unit }),
        ...(person && {
          name: person.name,
          email: person.email ?? "",
          roles: person.roles.map(({ code }) => code),
        }),
      }}
      first="name"
      saving={saving}
      problem={isOfField ? null : saving.error}
      onClose={onClose}
    >
      <Fields roster={roster} isNew={!person} />
    </FormDialog>
  );
}

function useSaving(
  form: FormInstance<Entered>,
  password: string,
  person: RosterPerson | undefined,
  onClose: () => void,
) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const changed = useRosterChanged();
  return useMutation({
    mutationFn: ({ code, name, unit, roles, email }: Entered) => {
      const details = { name, unit, roles: [...roles], email: email?.trim() ?? null };
      return person
        ? changePerson(person.code, details, person.leftAt !== null, person.stamp)
        : createPerson(code.trim(), password, details);
    },
    onSuccess: async ({ name }) => {
      await changed();
      if (!person) return;
      void message.success(t("people.person.changed", { name }));
      onClose();
    },
    onError: (problem) => {
      if (problem instanceof Problem)
        form.setFields(
          problem.fields.map(({ field, text }) => ({
            name: field.replace(/^person\./u, "") as keyof Entered,
            errors: [text],
          })),
        );
    },
  });
}

function Fields({ roster, isNew }: { readonly roster: Roster; readonly isNew: boolean }) {
  const { t } = useTranslation();
  const needed = (which: string) => [{ required: true, message: t(`people.need.${which}`) }];
  return (
    <>
      <Form.Item name="name" label={t("people.field.name")} rules={needed("name")}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      {isNew && (
        <Form.Item name="code" label={t("people.field.code")} extra={t("people.field.codeRule")} rules={needed("code")}>
          <Input maxLength={100} autoComplete="off" spellCheck={false} />
        </Form.Item>
      )}
      <Form.Item name="unit" label={t("people.field.unit")} rules={needed("unit")}>
        <Select showSearch={byLabel} options={roster.units.map(({ code, name }) => ({ value: code, label: name }))} />
      </Form.Item>
      <Form.Item name="roles" label={t("people.field.posts")} rules={needed("posts")}>
        <Select
          mode="multiple"
          showSearch={byLabel}
          options={roster.roles.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Form.Item>
      <Form.Item name="email" label={t("people.field.mail")} extra={t("people.field.mailWhy")}>
        <Input type="email" autoComplete="off" />
      </Form.Item>
    </>
  );
}
