import { Button, Dropdown, message } from "antd";
import { lazy, Suspense, useState } from "react";
import type { Office } from "../../model/office/office";
import type { PaperPicture } from "../../paper/paperPicture";
import { useTexts } from "../designing";
import { useTaking, type OnRegulation, type Taking } from "./useTaking";

const PrintDialog = lazy(() => import("./PrintDialog"));

interface Props {
  readonly office: Office;
  readonly onRegulation?: OnRegulation | undefined;
}

/** The procedure as a picture, on paper, and as a regulation text. */
export function TakeAway({ office, onRegulation }: Props) {
  const { takeAway: texts } = useTexts();
  const [printing, print] = useState<PaperPicture | null>(null);
  const { name, acts } = useTaking(print, office, onRegulation);
  const [said, holder] = message.useMessage();
  const [busy, work] = useState(false);
  const act = async (taking: Taking) => {
    work(true);
    try {
      await acts[taking]?.();
    } catch {
      void said.error(texts.failed);
    } finally {
      work(false);
    }
  };
  return (
    <>
      {holder}
      <Dropdown
        trigger={["click"]}
        menu={{
          items: (Object.keys(acts) as Taking[]).map((key) => ({ key, label: texts[key] })),
          onClick: ({ key }) => void act(key as Taking),
        }}
      >
        <Button size="small" loading={busy}>
          {texts.menu}
        </Button>
      </Dropdown>
      {printing && (
        <Suspense>
          <PrintDialog
            paper={printing}
            title={name}
            onClose={() => {
              print(null);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
