import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Mentions } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AttachmentInfo } from "../api/schemas";
import { UploadPlace } from "../attachments/UploadPlace";
import { useCaseAct } from "../shown/useCaseAct";
import { classesOf } from "../parts/looks/classes";
import { only } from "../parts/looks/only";
import { tone } from "../parts/looks/tone";
import { useMe } from "../session/session";
import { useProblemText } from "../texts/problemText";
import { useTyped } from "../typed/useTyped";
import { CirculateDialog } from "./CirculateDialog";
import { casePeopleQuery, comment, type CasePerson } from "./notes";
import { labelOf, namedIn } from "./named";
import styles from "./Composer.module.css";

const css = classesOf(styles);

/** 留言、传阅 at the foot of the record of a case. */
export function Composer({ caseId }: { readonly caseId: number }) {
  const { t } = useTranslation();
  const [circulating, setCirculating] = useState(false);
  return (
    <div className={`${css("composer")} ${only("screen")}`}>
      <Writing
        caseId={caseId}
        beside={
          <Button
            onClick={() => {
              setCirculating(true);
            }}
          >
            {t("notes.circulate.open")}
          </Button>
        }
      />
      {circulating && (
        <CirculateDialog
          caseId={caseId}
          onClose={() => {
            setCirculating(false);
          }}
        />
      )}
    </div>
  );
}

interface WritingProps {
  readonly caseId: number;
  readonly beside: React.ReactNode;
}

function Writing({ caseId, beside }: WritingProps) {
  const { t } = useTranslation();
  const { text, setText, people, named, files, setFiles, wanted, setWanted, say } = useSaying(caseId);
  const ready = text.trim() !== "" && !say.isPending;
  return (
    <>
      <TextBox
        text={text}
        people={people}
        onFocus={() => {
          setWanted(true);
        }}
        onChange={setText}
        onSay={() => {
          if (ready) say.mutate(undefined);
        }}
      />
      <Beforehand named={named} files={files} problem={say.error} />
      <div className={css("composer-line")}>
        {(wanted || text !== "") && (
          <UploadPlace
            caseId={caseId}
            onAttached={(file) => {
              setFiles((before) => [...before, file]);
            }}
          />
        )}
        <span className={css("composer-acts")}>
          {beside}
          <Button
            type={ready ? "primary" : "default"}
            disabled={text.trim() === ""}
            loading={say.isPending}
            onClick={() => {
              say.mutate(undefined);
            }}
          >
            {t("notes.comment.act")}
          </Button>
        </span>
      </div>
    </>
  );
}

/** What is being written, whom it names, and how it is said. */
function useSaying(caseId: number) {
  const { t } = useTranslation();
  const { text, setText, forget } = useText(caseId);
  const [files, setFiles] = useState<readonly AttachmentInfo[]>([]);
  const [wanted, setWanted] = useState(text !== "");
  const people = useQuery({ ...casePeopleQuery(caseId), enabled: wanted }).data ?? [];
  const named = namedIn(text, people);
  const [codes, ids] = [named.map(({ code }) => code), files.map(({ id }) => id)];
  const say = useCaseAct(
    () => comment(caseId, text, codes, ids),
    t("notes.comment.done"),
    () => {
      forget();
      setFiles([]);
    },
  );
  return { text, setText, people, named, files, setFiles, wanted, setWanted, say };
}

interface TextBoxProps {
  readonly text: string;
  readonly people: readonly CasePerson[];
  readonly onFocus: () => void;
  readonly onChange: (text: string) => void;
  readonly onSay: () => void;
}

function TextBox({ text, people, onFocus, onChange, onSay }: TextBoxProps) {
  const { t } = useTranslation();
  const field = useId();
  return (
    <>
      <label htmlFor={field} className={only("heard")}>
        {t("notes.comment.label")}
      </label>
      <Mentions
        id={field}
        autoSize={{ minRows: 1, maxRows: 8 }}
        maxLength={2000}
        value={text}
        placeholder={t("notes.comment.placeholder")}
        options={people.map((person) => ({ value: labelOf(person, people), label: <Choice person={person} /> }))}
        onFocus={onFocus}
        onChange={onChange}
        onKeyDown={(event) => {
          // Beside a task the same keys hand in its form: here they hand in the comment.
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onSay();
        }}
      />
    </>
  );
}

interface BeforehandProps {
  readonly named: readonly CasePerson[];
  readonly files: readonly AttachmentInfo[];
  readonly problem: Error | null;
}

/** To whom it opens the case and what goes with it, before it is said; why it was not taken, after. */
function Beforehand({ named, files, problem }: BeforehandProps) {
  const { t } = useTranslation();
  const words = useProblemText();
  const opens = named.filter(({ sees }) => !sees);
  const listed = (of: readonly { readonly name: string }[]) => of.map(({ name }) => name).join(t("parts.and"));
  return (
    <>
      {opens.length > 0 && <p className={tone("warn")}>{t("notes.comment.opens", { names: listed(opens) })}</p>}
      {files.length > 0 && <p className={tone("quiet")}>{t("notes.comment.files", { names: listed(files) })}</p>}
      {problem && <Alert type="error" title={words(problem)} />}
    </>
  );
}

function Choice({ person }: { readonly person: CasePerson }) {
  const { t } = useTranslation();
  return (
    <>
      {person.name} <span className={tone("quiet")}>{person.unitName}</span>
      {!person.sees && <span className={tone("warn")}> {t("notes.comment.unseeing")}</span>}
    </>
  );
}

/** The text, kept in this window until it is said. */
function useText(caseId: number) {
  const { code } = useMe();
  const { before, keep, forget } = useTyped<string>({
    key: { person: code, of: `comment/${caseId}`, where: "window" },
    fit: (kept) => (typeof kept === "string" ? kept : null),
    isNothing: (text) => text === "",
  });
  const [text, setText] = useState(before ?? "");
  return {
    text,
    setText: (now: string) => {
      setText(now);
      keep(now);
    },
    forget: () => {
      setText("");
      forget();
    },
  };
}
