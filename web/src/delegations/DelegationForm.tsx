import { byLabel } from "@caseflow/designer";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DayInput } from "../fields/inputs/TimeInput";
import { useOffice } from "../office/office";
import { classesOf } from "../parts/looks/classes";
import { proceduresQuery } from "../procedures/procedures";
import { useMay, useMe } from "../session/session";
import { useProblemText } from "../texts/problemText";
import { dayOf } from "../time/officeClock";
import { give, type Entered } from "./delegations";
import { Outlook } from "./Outlook";
import { PersonSelect } from "./PersonSelect";
import styles from "./DelegationForm.module.css";

const css = classesOf(styles);

/** Who, until when; the rest is known: from today, all procedures, one's own tasks. */
export function DelegationForm({ forOthers }: { readonly forOthers: boolean }) {
  const me = useMe();
  const own = useMay("read-cases");
  const [entered, change, clear] = useEntered();
  const giving = useGiving(clear);
  const principal = entered.principal ?? (own ? me.code : null);
  return (
    <Form
      layout="vertical"
      className={css("form")}
      onFinish={() => {
        giving.mutate(entered);
      }}
    >
      {forOthers && (
        <Who
          which="principal"
          value={principal}
          but={null}
          onChange={(code) => {
            change({ principal: code === me.code ? null : code });
          }}
        />
      )}
      <Who
        which="delegate"
        value={entered.delegate}
        but={principal}
        onChange={(delegate) => {
          change({ delegate });
        }}
      />
      <Days entered={entered} onChange={change} />
      <Procedures entered={entered} onChange={change} />
      <Act entered={entered} busy={giving.isPending} />
    </Form>
  );
}

interface PartProps {
  readonly entered: Entered;
  readonly onChange: (part: Partial<Entered>) => void;
}

/** The button, beside what would come of it. */
function Act({ entered, busy }: { readonly entered: Entered; readonly busy: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={css("act")}>
      <Outlook entered={entered} />
      <Button type="primary" htmlType="submit" loading={busy} disabled={!entered.delegate || !entered.until}>
        {t("delegations.form.act")}
      </Button>
    </div>
  );
}

interface WhoProps {
  readonly which: "principal" | "delegate";
  readonly value: string | null;
  readonly but: string | null;
  readonly onChange: (code: string | null) => void;
}

function Who({ which, ...choice }: WhoProps) {
  const { t } = useTranslation();
  return (
    <Form.Item label={t(`delegations.form.${which}`)} htmlFor={which}>
      <PersonSelect id={which} {...choice} />
    </Form.Item>
  );
}

function Days({ entered, onChange }: PartProps) {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item label={t("delegations.form.from")} htmlFor="from">
        <DayInput
          id="from"
          value={entered.from}
          onChange={(from) => {
            onChange({ from: String(from) });
          }}
        />
      </Form.Item>
      <Form.Item label={t("delegations.form.until")} htmlFor="until">
        <DayInput
          id="until"
          value={entered.until}
          onChange={(until) => {
            onChange({ until: String(until) });
          }}
        />
      </Form.Item>
    </>
  );
}

function Procedures({ entered, onChange }: PartProps) {
  const { t } = useTranslation();
  const procedures = useQuery(proceduresQuery);
  return (
    <Form.Item label={t("delegations.form.procedures")} htmlFor="procedures">
      <Select
        id="procedures"
        mode="multiple"
        showSearch={byLabel}
        loading={procedures.isPending}
        placeholder={t("delegations.allProcedures")}
        value={[...entered.procedures]}
        options={(procedures.data ?? [])
          .filter(({ published }) => published !== null)
          .map(({ definitionId, name }) => ({ value: definitionId, label: name }))}
        onChange={(chosen) => {
          onChange({ procedures: chosen });
        }}
      />
    </Form.Item>
  );
}

function useEntered() {
  const { zone } = useOffice();
  const empty = (): Entered => ({
    delegate: null,
    until: "",
    from: dayOf(new Date().toISOString(), zone),
    procedures: [],
    principal: null,
  });
  const [entered, set] = useState(empty);
  const change = (part: Partial<Entered>) => {
    set((before) => ({ ...before, ...part }));
  };
  return [
    entered,
    change,
    () => {
      set(empty());
    },
  ] as const;
}

function useGiving(onGiven: () => void) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const words = useProblemText();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: give,
    onSuccess: (given) => {
      void message.success(t("delegations.given", { name: given.delegate.name }));
      onGiven();
    },
    onError: (problem) => void message.error(words(problem)),
    onSettled: () => cache.invalidateQueries({ queryKey: ["delegations"] }),
  });
}
