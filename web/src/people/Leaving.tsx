import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, App, Modal } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { LoadingRows } from "../parts/Loading";
import { tone } from "../parts/looks/tone";
import { useProblemText } from "../texts/problemText";
import { changePerson, detailsOf, namedQuery, useRosterChanged, type RosterPerson } from "./roster";

interface Props {
  readonly person: RosterPerson;
  readonly unit: string;
  readonly onClose: () => void;
}

/** 停用、恢复: who leaves keeps their name in the records and signs in no more; what is still theirs is told before. */
export function Leaving({ person, unit, onClose }: Props) {
  const { t } = useTranslation();
  const words = useProblemText();
  const act = person.leftAt ? "back" : "leave";
  const leaving = useLeaving({ person, unit, onClose });
  return (
    <Modal
      open
      title={t(`people.${act}.title`, { name: person.name })}
      okText={t(`people.${act}.act`)}
      okButtonProps={{ danger: act === "leave" }}
      cancelText={t("people.cancel")}
      confirmLoading={leaving.isPending}
      onOk={() => {
        leaving.mutate();
      }}
      onCancel={onClose}
    >
      {leaving.error && <Alert type="error" showIcon title={words(leaving.error)} />}
      <p>{t(`people.${act}.what`)}</p>
      {act === "leave" && <StillTheirs person={person} />}
    </Modal>
  );
}

function useLeaving({ person, unit, onClose }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const changed = useRosterChanged();
  const left = person.leftAt === null;
  return useMutation({
    mutationFn: () => changePerson(person.code, detailsOf(person, unit), left, person.stamp),
    onSuccess: async () => {
      await changed();
      void message.success(t(left ? "people.leave.done" : "people.back.done", { name: person.name }));
      onClose();
    },
  });
}

function StillTheirs({ person }: Pick<Props, "person">) {
  const { t } = useTranslation();
  const words = useProblemText("reading");
  const named = useQuery(namedQuery(person.code));
  if (named.isPending) return <LoadingRows rows={2} />;
  if (named.isError) return <Alert type="warning" title={words(named.error)} />;
  const areas = named.data.areas.filter(({ items }) => items.length > 0);
  if (areas.length === 0) return <p className={tone("quiet")}>{t("people.leave.nothing")}</p>;
  return (
    <>
      <p>{t("people.leave.open", { name: person.name })}</p>
      <ul>
        {areas.map(({ area, name, items }) => (
          <li key={area}>
            {name} · {t("upkeep.handover.count", { count: items.length })}
          </li>
        ))}
      </ul>
      <Link to={`/handover?person=${encodeURIComponent(person.code)}`}>{t("people.leave.handOverFirst")}</Link>
    </>
  );
}
