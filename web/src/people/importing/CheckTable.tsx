import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, Button, Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorState } from "../../parts/ErrorState";
import { LoadingRows } from "../../parts/Loading";
import { classesOf } from "../../parts/looks/classes";
import { segments } from "../../parts/looks/segments";
import { tone } from "../../parts/looks/tone";
import { useProblemText } from "../../texts/problemText";
import { useRosterChanged } from "../roster";
import { ErrorsButton } from "./ErrorsButton";
import { importTable, previewQuery, type ChosenTable, type RosterImported, type RosterPreview } from "./importing";
import { LineTable } from "./LineTable";
import styles from "./CheckTable.module.css";

const css = classesOf(styles);

interface Props {
  readonly chosen: ChosenTable;
  readonly onOther: () => void;
  readonly onDone: (done: RosterImported) => void;
}

/** What a table would do, line by line; nothing is written before it is confirmed. */
export function CheckTable({ chosen, onOther, onDone }: Props) {
  const { t } = useTranslation();
  const preview = useQuery(previewQuery(chosen));
  const other = <Button onClick={onOther}>{t("roster.other")}</Button>;
  return (
    <>
      <div className={css("line")}>
        <strong>{chosen.file.name}</strong>
        {other}
      </div>
      {preview.isPending && <LoadingRows rows={6} />}
      {preview.isError && <ErrorState problem={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data && (
        <Checked
          chosen={chosen}
          preview={preview.data}
          busy={preview.isFetching}
          onAgain={() => void preview.refetch()}
          onDone={onDone}
        />
      )}
    </>
  );
}

interface CheckedProps {
  readonly chosen: ChosenTable;
  readonly preview: RosterPreview;
  readonly busy: boolean;
  readonly onAgain: () => void;
  readonly onDone: (done: RosterImported) => void;
}

function Checked({ chosen, preview, busy, onAgain, onDone }: CheckedProps) {
  const { t } = useTranslation();
  const words = useProblemText();
  const changed = useRosterChanged();
  const count = (...acts: readonly string[]) => preview.lines.filter(({ act }) => acts.includes(act)).length;
  const [wrong, taken] = [count("Error"), count("Create", "Change")];
  const taking = useMutation({
    mutationFn: () => importTable(chosen, preview.seen),
    onSuccess: async (done) => {
      onDone(done);
      await changed();
    },
    // Somebody else may have changed what it was compared with.
    onError: onAgain,
  });
  return (
    <>
      <Sums preview={preview} wrong={wrong} same={count("Same")} />
      <Lines preview={preview} wrong={wrong} />
      {taking.error && <Alert type="error" showIcon title={words(taking.error)} role="alert" />}
      <div className={css("line")}>
        <Button
          type="primary"
          disabled={taken === 0 || busy}
          loading={taking.isPending}
          onClick={() => {
            taking.mutate();
          }}
        >
          {t("roster.take", { count: taken })}
        </Button>
        {wrong > 0 && <ErrorsButton chosen={chosen} />}
        <span className={tone("quiet")}>{t(taken === 0 ? "roster.nothing" : "roster.what")}</span>
      </div>
    </>
  );
}

function Sums({ preview, wrong, same }: Pick<CheckedProps, "preview"> & Record<"wrong" | "same", number>) {
  const { t } = useTranslation();
  const of = (act: string, isUnit: boolean) =>
    preview.lines.filter((line) => line.act === act && line.isUnit === isUnit).length;
  return (
    <>
      <p role="status">
        {t("roster.sums", {
          rows: preview.lines.length,
          units: of("Create", true),
          people: of("Create", false),
          changed: of("Change", true) + of("Change", false),
          same,
        })}{" "}
        {wrong > 0 && <strong className={tone("bad")}>{t("roster.wrong", { count: wrong })}</strong>}
      </p>
      {preview.leftOut.length > 0 && (
        <p className={tone("quiet")}>{t("roster.leftOut", { headers: preview.leftOut.join(t("parts.and")) })}</p>
      )}
    </>
  );
}

function Lines({ preview, wrong }: { readonly preview: RosterPreview; readonly wrong: number }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<"wrong" | "all">(wrong > 0 ? "wrong" : "all");
  const lines = shown === "all" ? preview.lines : preview.lines.filter(({ act }) => act === "Error");
  return (
    <>
      {wrong > 0 && (
        <div>
          <Segmented
            className={segments}
            aria-label={t("roster.show")}
            value={shown}
            options={[
              { value: "wrong" as const, label: t("roster.showWrong", { count: wrong }) },
              { value: "all" as const, label: t("roster.showAll", { count: preview.lines.length }) },
            ]}
            onChange={setShown}
          />
        </div>
      )}
      {lines.length > 0 && <LineTable label={t("roster.lines")} lines={lines} />}
    </>
  );
}
