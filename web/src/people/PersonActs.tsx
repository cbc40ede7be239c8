import { Button, Dropdown } from "antd";
import { useTranslation } from "react-i18next";
import { useMe } from "../session/session";
import type { RosterPerson } from "./roster";

export type PersonAct = "change" | "password" | "leave" | "return" | "record";

interface Props {
  readonly person: RosterPerson;
  readonly onAct: (act: PersonAct) => void;
}

/** What an administrator can do with an account. With their own less: the service says so as well. */
export function PersonActs({ person, onAct }: Props) {
  const { t } = useTranslation();
  const isOwn = useMe().code === person.code;
  const acts: readonly PersonAct[] = person.leftAt
    ? ["return", "record"]
    : isOwn
      ? ["change", "record"]
      : ["change", "password", "leave", "record"];
  const items = acts.map((act) => ({
    key: act,
    label: t(`people.act.${act}`),
    danger: act === "leave",
    onClick: () => {
      onAct(act);
    },
  }));
  return (
    <Dropdown menu={{ items }} trigger={["click"]} placement="bottomRight" autoFocus>
      <Button type="text" size="small" aria-haspopup="menu" aria-label={t("people.act.of", { name: person.name })}>
        ⋯
      </Button>
    </Dropdown>
  );
}
