import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, App, Button, Modal } from "antd";
import { useTranslation } from "react-i18next";
import { saveFile } from "../../../api/files";
import { Lines } from "../../../parts/Lines";
import { LoadingPane } from "../../../parts/Loading";
import { Moment } from "../../../time/Moment";
import { Refusal } from "../../publishing/Refusal";
import type { KeptText } from "../draft/keptText";
import { put } from "../draft/saving";
import { onTopQuery } from "./merging";

interface Props {
  readonly definitionId: string;
  readonly name: string;
  readonly text: KeptText;
  /** Takes the draft over; what is put on top is saved as this designer. */
  readonly takeOver: () => Promise<unknown>;
  readonly session: string;
  /** It is in the draft now. */
  readonly onPut: () => void;
  /** The draft is looked at first; what was drawn stays here. */
  readonly onLook: () => void;
  readonly onClose: () => void;
}

/** What was drawn here and is not in the draft: what it would change there, before one puts it on top, or keeps it as a file. */
export function LostDialog(props: Props) {
  const { definitionId, name, text, onLook, onClose } = props;
  const { t } = useTranslation();
  const onTop = useQuery(onTopQuery(definitionId, text));
  const putting = usePutting(props, onTop.data);
  return (
    <Modal
      open
      width={640}
      title={t("procedures.lost.title")}
      onCancel={onClose}
      footer={
        <>
          <Button
            onClick={() => {
              saveFile(new Blob([text.text], { type: "application/json" }), `${name}.json`);
            }}
          >
            {t("procedures.lost.file")}
          </Button>
          <Button onClick={onLook}>{t("procedures.lost.look")}</Button>
          <Button
            type="primary"
            disabled={!onTop.data?.same}
            loading={putting.isPending}
            onClick={() => {
              putting.mutate();
            }}
          >
            {t("procedures.lost.put")}
          </Button>
        </>
      }
    >
      {putting.error && <Refusal problem={putting.error} />}
      {onTop.error && <Refusal problem={onTop.error} />}
      {onTop.isPending && <LoadingPane />}
      {onTop.data && <OnTop {...onTop.data} />}
    </Modal>
  );
}

type OnTopProps = NonNullable<Awaited<ReturnType<NonNullable<ReturnType<typeof onTopQuery>["queryFn"]>>>>;

function OnTop({ version, changes, clashes }: OnTopProps) {
  const { t } = useTranslation();
  return (
    <>
      <p>
        {t("procedures.lost.theirs", { who: version.savedBy.name })} <Moment at={version.savedAt} />
      </p>
      {changes.length === 0 ? (
        <p>{t("procedures.lost.nothing")}</p>
      ) : (
        <>
          <p>{t("procedures.lost.mine")}</p>
          <Lines>
            {changes.map(({ text }, index) => (
              <li key={index}>{text}</li>
            ))}
          </Lines>
        </>
      )}
      {clashes.length > 0 && (
        <Alert
          type="warning"
          title={t("procedures.lost.clash", { steps: clashes.map((step) => `“${step}”`).join("") })}
        />
      )}
    </>
  );
}

function usePutting({ definitionId, session, takeOver, onPut }: Props, onTop: OnTopProps | undefined) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: async () => {
      if (!onTop) return;
      await takeOver();
      await put(definitionId, onTop.document, onTop.stamp, session);
    },
    onSuccess: () => {
      void message.success(t("procedures.lost.done"));
      onPut();
    },
  });
}
