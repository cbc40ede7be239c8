import { byLabel } from "@caseflow/designer";
import { useMutation } from "@tanstack/react-query";
import { App, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { FormDialog } from "./FormDialog";
import {
  changePerson,
  changeUnit,
  createUnit,
  detailsOf,
  headRole,
  unitAddress,
  useRosterChanged,
  type Roster,
  type RosterPerson,
  type UnitRoster,
} from "./roster";
import { freeCode, possibleParents } from "./tree";

interface Props {
  readonly roster: Roster;
  /** The unit that is changed; missing for a new one. */
  readonly shown?: UnitRoster;
  /** Below which a new one comes, unless something else is chosen. */
  readonly parent?: string | null;
  readonly onClose: () => void;
}

interface Entered {
  readonly name: string;
  readonly parent?: string;
  readonly heads?: readonly string[];
}

/** 增加单位、修改单位: its name, what it stands under, and who heads it. */
export function UnitForm({ roster, shown, parent = null, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Entered>();
  const saving = useSaving(roster, shown, onClose);
  const above = shown ? shown.unit.parent : parent;
  return (
    <FormDialog
      title={shown ? t("people.unit.changeOf", { name: shown.unit.name }) : t("people.unit.new")}
      act={shown ? t("people.save") : t("people.unit.create")}
      form={form}
      begun={{
        name: shown?.unit.name ?? "",
        ...(above !== null && { parent: above }),
        heads: shown ? headsOf(shown).map(({ code }) => code) : [],
      }}
      first="name"
      saving={saving}
      problem={saving.error}
      onClose={onClose}
    >
      <Fields roster={roster} shown={shown} />
    </FormDialog>
  );
}

function Fields({ roster, shown }: { readonly roster: Roster; readonly shown: UnitRoster | undefined }) {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        name="name"
        label={t("people.unit.name")}
        rules={[{ required: true, message: t("people.need.unitName") }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="parent" label={t("people.unit.parent")}>
        <Select
          allowClear
          showSearch={byLabel}
          placeholder={t("people.unit.topmost")}
          options={possibleParents(roster.units, shown?.unit.code ?? null).map(({ code, name }) => ({
            value: code,
            label: name,
          }))}
        />
      </Form.Item>
      {shown && here(shown).length > 0 && (
        <Form.Item name="heads" label={t("people.unit.heads")} extra={t("people.unit.headsWhy")}>
          <Select
            mode="multiple"
            showSearch={byLabel}
            options={here(shown).map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Form.Item>
      )}
    </>
  );
}

function useSaving(roster: Roster, shown: UnitRoster | undefined, onClose: () => void) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const changed = useRosterChanged();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async ({ name, parent, heads }: Entered) => {
      const details = { name, parent: parent ?? null };
      if (!shown) return createUnit(freeCode(roster.units), details);
      const { unit } = shown;
      const saved =
        name === unit.name && details.parent === unit.parent ? unit : await changeUnit(unit.code, details, unit.stamp);
      await headed(shown, heads ?? []);
      return saved;
    },
    onSuccess: ({ code, name }) => {
      void message.success(t("people.unit.saved", { name }));
      void navigate(unitAddress(code));
      onClose();
    },
    // What was done before something was refused is shown as well.
    onSettled: changed,
  });
}

/** Gives the role of its head to those who are chosen, and takes it from the others. */
async function headed(shown: UnitRoster, heads: readonly string[]) {
  const were = headsOf(shown).map(({ code }) => code);
  for (const person of here(shown).filter(({ code }) => heads.includes(code) !== were.includes(code))) {
    const others = person.roles.map(({ code }) => code).filter((code) => code !== headRole);
    const roles = heads.includes(person.code) ? [...others, headRole] : others;
    await changePerson(person.code, detailsOf(person, shown.unit.code, { roles }), false, person.stamp);
  }
}

function here({ people }: UnitRoster): readonly RosterPerson[] {
  return people.filter(({ leftAt }) => leftAt === null);
}

function headsOf(shown: UnitRoster): readonly RosterPerson[] {
  return here(shown).filter(({ roles }) => roles.some(({ code }) => code === headRole));
}
