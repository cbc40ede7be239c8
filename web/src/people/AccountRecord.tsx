import { useQuery } from "@tanstack/react-query";
import { Drawer } from "antd";
import { useTranslation } from "react-i18next";
import { peopleQuery } from "../office/people";
import { ErrorState } from "../parts/ErrorState";
import { LoadingRows } from "../parts/Loading";
import { PlainTable } from "../parts/PlainTable";
import { useMoments } from "../time/useMoments";
import { recordQuery, type AccountEvent, type RosterPerson } from "./roster";

interface Props {
  readonly person: RosterPerson;
  readonly onClose: () => void;
}

/** 账号记录: who did what to an account and when, and who signed in with it. */
export function AccountRecord({ person, onClose }: Props) {
  const { t } = useTranslation();
  const record = useQuery(recordQuery(person.code));
  return (
    <Drawer open size={560} title={t("people.record.title", { name: person.name })} onClose={onClose}>
      {record.isPending && <LoadingRows />}
      {record.isError && <ErrorState problem={record.error} onRetry={() => void record.refetch()} />}
      {record.data && <Events events={record.data} label={t("people.record.title", { name: person.name })} />}
    </Drawer>
  );
}

interface EventsProps {
  readonly events: readonly AccountEvent[];
  readonly label: string;
}

function Events({ events, label }: EventsProps) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const people = useQuery(peopleQuery).data ?? [];
  const nameOf = (code: string | null) =>
    code === null ? "—" : (people.find((one) => one.code === code)?.name ?? code);
  return (
    <PlainTable grows label={label} heads={(["when", "what", "by"] as const).map((head) => t(`people.record.${head}`))}>
      {events.map((event) => (
        <tr key={event.id}>
          <td>{moment(event.at)}</td>
          <td>{t(`people.record.kind.${event.kind}`)}</td>
          <td>{nameOf(event.by)}</td>
        </tr>
      ))}
    </PlainTable>
  );
}
