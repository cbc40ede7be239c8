import { useQuery } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asUnderstood, previewQuery, type ChosenFile, type ImportPreview, type TableChoices } from "../imports";
import { ErrorState } from "../../../parts/ErrorState";
import { LoadingRows } from "../../../parts/Loading";
import { misleading } from "./fileEnding";
import { mappingOf, withChoice, type Choices } from "./mapping";
import { MappingTable } from "./MappingTable";
import { PreviewTable } from "./PreviewTable";
import { ReadingChoices } from "./ReadingChoices";
import { StartForm } from "./StartForm";
import { tone } from "../../../parts/looks/tone";
import { ImportsPane } from "../ImportsPane";
import { LineOfThings } from "../LineOfThings";

interface Given {
  readonly chosen: ChosenFile;
  readonly onOther: () => void;
  readonly onStarted: (id: number) => void;
}

/** How the chosen file would be understood, what to change about it, and the start. */
export function CheckFile({ chosen, onOther, onStarted }: Given) {
  const { t } = useTranslation();
  const [choices, setChoices] = useState<Choices>({});
  const [table, setTable] = useState<TableChoices>(asUnderstood);
  const preview = useQuery(previewQuery(chosen, mappingOf(choices), table));
  const changeTable = (changed: TableChoices) => {
    // Another sheet or encoding has other headers: what was said about these says nothing about those.
    if (changed.sheet !== table.sheet || changed.encoding !== table.encoding) setChoices({});
    setTable(changed);
  };
  const other = <Button onClick={onOther}>{t("imports.choose.other")}</Button>;
  if (preview.isError) {
    return (
      <ImportsPane>
        <LineOfThings>
          <strong>{chosen.file.name}</strong>
          <span className={tone("quiet")}>{t("imports.refused.title")}</span>
          {other}
        </LineOfThings>
        <ErrorState problem={preview.error} onRetry={() => void preview.refetch()} />
      </ImportsPane>
    );
  }
  return (
    <ImportsPane aria-label={t("imports.step.check")} aria-busy={preview.isFetching}>
      <FileLine file={chosen.file} preview={preview.data} other={other} />
      {preview.data ? (
        <>
          <ReadingChoices preview={preview.data} table={table} onTable={changeTable} />
          <Understood preview={preview.data} choices={choices} onChoices={setChoices} />
        </>
      ) : (
        <LoadingRows rows={6} />
      )}
      <StartForm
        file={chosen.file}
        mapping={mappingOf(choices)}
        table={table}
        rows={preview.data?.whole ? preview.data.checked - preview.data.inError - preview.data.repeated : null}
        ready={!preview.isFetching && canStart(preview.data)}
        onStarted={onStarted}
      />
    </ImportsPane>
  );
}

/** There must be rows, and nothing that stands in the way of all of them. */
function canStart(preview: ImportPreview | undefined): boolean {
  return preview !== undefined && !preview.problem && preview.rows.length > 0;
}

function FileLine({
  file,
  preview,
  other,
}: {
  readonly file: File;
  readonly preview: ImportPreview | undefined;
  readonly other: React.ReactNode;
}) {
  const { t } = useTranslation();
  const ending = preview && misleading(file.name, preview.reading.format);
  return (
    <LineOfThings>
      <strong>{file.name}</strong>
      <span className={tone("quiet")}>
        {preview ? t(`imports.file.${preview.reading.format}`) : t("imports.reading")}
      </span>
      {ending && (
        <span className={tone("warn")}>
          {t("imports.file.otherwise", { ending, kind: t(`imports.file.${preview.reading.format}`) })}
        </span>
      )}
      {other}
    </LineOfThings>
  );
}

interface UnderstoodGiven {
  readonly preview: ImportPreview;
  readonly choices: Choices;
  readonly onChoices: (choices: Choices) => void;
}

function Understood({ preview, choices, onChoices }: UnderstoodGiven) {
  return (
    <>
      {preview.problem && <Alert type="warning" showIcon title={preview.problem} role="alert" />}
      <MappingTable
        preview={preview}
        changed={Object.keys(choices).length > 0}
        onChoose={(header, column) => {
          onChoices(withChoice(choices, header, column));
        }}
        onReset={() => {
          onChoices({});
        }}
      />
      {!preview.problem && <PreviewTable preview={preview} />}
    </>
  );
}
