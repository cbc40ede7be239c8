import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Popconfirm } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ErrorState } from "../parts/ErrorState";
import { LoadingRows } from "../parts/Loading";
import { classesOf } from "../parts/looks/classes";
import { pane } from "../parts/looks/pane";
import { useProblemText } from "../texts/problemText";
import { useMoments } from "../time/useMoments";
import { Areas } from "./Areas";
import { handoverQuery, handoversQuery, isUnderWay, undoHandover, type Handover } from "./upkeep";
import styles from "./Upkeep.module.css";

const css = classesOf(styles);

/** A handover that was begun: how far it is, what became of each thing, and a way back. */
export function Carried({ id, onBack }: { readonly id: number; readonly onBack: () => void }) {
  const { t } = useTranslation();
  const handover = useQuery(handoverQuery(id));
  if (handover.isPending) return <LoadingRows />;
  if (handover.isError) return <ErrorState problem={handover.error} onRetry={() => void handover.refetch()} />;
  return (
    <>
      <section className={`${pane} ${css("part")}`} aria-label={t("upkeep.handover.state.label")}>
        <Sums handover={handover.data} />
        <div className={css("acts")}>
          <Undo handover={handover.data} />
          <Button type="link" onClick={onBack}>
            {t("upkeep.handover.another")}
          </Button>
        </div>
      </section>
      <Areas areas={handover.data.areas} />
    </>
  );
}

function Sums({ handover }: { readonly handover: Handover }) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const items = handover.areas.flatMap(({ items }) => items);
  const count = (...answers: readonly string[]) => items.filter(({ answer }) => answers.includes(answer)).length;
  return (
    <>
      <h2 role="status">
        {t(`upkeep.handover.state.${handover.state}`, {
          name: handover.person.name,
          done: handover.state === "Undone" ? count("Undone") : count("HandedOver", "Kept", "UndoAsked"),
          stays: handover.state === "Undone" ? count("Kept") : count("Stays"),
          waiting: count("Waiting", "UndoAsked"),
        })}
      </h2>
      <p className={css("quiet")}>
        {t("upkeep.handover.begun", { name: handover.by.name, time: moment(handover.startedAt) })}
      </p>
    </>
  );
}

function Undo({ handover }: { readonly handover: Handover }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const words = useProblemText();
  const cache = useQueryClient();
  const undo = useMutation({
    mutationFn: () => undoHandover(handover.id),
    onSuccess: (view) => {
      cache.setQueryData(handoverQuery(handover.id).queryKey, view);
    },
    onError: (problem) => message.error(words(problem)),
    onSettled: () => cache.invalidateQueries({ queryKey: ["handovers"] }),
  });
  const back = handover.areas.flatMap(({ items }) => items).some(({ answer }) => answer === "HandedOver");
  if (!back || isUnderWay(handover)) return null;
  return (
    <Popconfirm
      title={t("upkeep.handover.undoTitle")}
      description={t("upkeep.handover.undoText", { name: handover.person.name })}
      okText={t("upkeep.handover.undo")}
      onConfirm={() => {
        undo.mutate();
      }}
    >
      <Button loading={undo.isPending}>{t("upkeep.handover.undo")}</Button>
    </Popconfirm>
  );
}

/** The handovers that there were. */
export function Earlier() {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const handovers = useQuery(handoversQuery);
  if (!handovers.data || handovers.data.length === 0) return null;
  return (
    <section className={`${pane} ${css("part")}`} aria-label={t("upkeep.handover.earlier")}>
      <h2>{t("upkeep.handover.earlier")}</h2>
      <ul className={css("lines")}>
        {handovers.data.map((one) => (
          <li key={one.id}>
            <Link className={css("what")} to={`/handover?id=${one.id}`}>
              {one.person.name}
            </Link>
            <span className={css("quiet")}>
              {t(`upkeep.handover.short.${one.state}`)} · {one.by.name} · {moment(one.startedAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
