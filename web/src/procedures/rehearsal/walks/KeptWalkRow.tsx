import { Alert, Button, Input, Popconfirm } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { classesOf } from "../../../parts/looks/classes";
import { tone } from "../../../parts/looks/tone";
import { useProblemText } from "../../../texts/problemText";
import { Moment } from "../../../time/Moment";
import { deleteWalk, renameWalk, type SavedWalk } from "../calls";
import { useWalkAct, type KeptWalk } from "./useWalks";
import styles from "./WalksButton.module.css";

const css = classesOf(styles);

interface Props {
  readonly definitionId: string;
  readonly kept: KeptWalk;
  readonly onOpen: () => void;
  readonly onRenamed: (walk: SavedWalk) => void;
}

/** A kept walk: whether it still goes as it did and where not; opened, renamed, deleted. */
export function KeptWalkRow({ definitionId, kept: { walk, result }, onOpen, onRenamed }: Props) {
  const { t } = useTranslation();
  const words = useProblemText();
  const [naming, name] = useState(false);
  const renaming = useWalkAct(definitionId, (to: string) => renameWalk(definitionId, walk, to));
  const deleting = useWalkAct(definitionId, () => deleteWalk(definitionId, walk));
  const problem = renaming.error ?? deleting.error;
  const rename = (to: string) => {
    name(false);
    if (to !== walk.name) renaming.mutate(to, { onSuccess: onRenamed });
  };
  return (
    <li>
      <div className={css("row")}>
        <State result={result} />
        {naming ? (
          <NameInput name={walk.name} onName={rename} />
        ) : (
          <Button type="link" size="small" onClick={onOpen}>
            {walk.name}
          </Button>
        )}
        <span className={css("spring")} />
        <Acts
          name={walk.name}
          onRename={() => {
            name(!naming);
          }}
          onDelete={() => {
            deleting.mutate(undefined);
          }}
        />
      </div>
      {result?.reason && <p className={tone("bad")}>{result.reason}</p>}
      <p className={tone("quiet")}>
        {t("rehearsal.walks.savedBy", { who: walk.savedBy })} <Moment at={walk.savedAt} />
      </p>
      {problem && <Alert role="alert" type="error" title={words(problem)} />}
    </li>
  );
}

interface ActsProps {
  readonly name: string;
  readonly onRename: () => void;
  readonly onDelete: () => void;
}

function Acts({ name, onRename, onDelete }: ActsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Button size="small" aria-label={t("rehearsal.walks.renameLabel", { name })} onClick={onRename}>
        {t("rehearsal.walks.rename")}
      </Button>
      <Popconfirm
        title={t("rehearsal.walks.deleteAsk", { name })}
        okText={t("rehearsal.walks.delete")}
        cancelText={t("rehearsal.walks.keep")}
        onConfirm={onDelete}
      >
        <Button size="small" aria-label={t("rehearsal.walks.deleteLabel", { name })}>
          {t("rehearsal.walks.delete")}
        </Button>
      </Popconfirm>
    </>
  );
}

/** By shape, word and colour. */
function State({ result }: Pick<KeptWalk, "result">) {
  const { t } = useTranslation();
  if (!result) return <span className={tone("quiet")}>… {t("rehearsal.walks.walking")}</span>;
  return result.green ? (
    <span className={tone("good")}>● {t("rehearsal.walks.isGreen")}</span>
  ) : (
    <strong className={tone("bad")}>✕ {t("rehearsal.walks.isRed")}</strong>
  );
}

function NameInput({ name, onName }: { readonly name: string; readonly onName: (name: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(name);
  const done = () => {
    onName(typed.trim() || name);
  };
  return (
    <Input
      autoFocus
      size="small"
      maxLength={100}
      value={typed}
      aria-label={t("rehearsal.save.name")}
      onChange={(event) => {
        setTyped(event.target.value);
      }}
      onPressEnter={done}
      onBlur={done}
    />
  );
}
