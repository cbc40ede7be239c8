import { Alert, Form, InputNumber, Modal, Segmented, Select } from "antd";
import { useMemo, useState } from "react";
import type { PaperPicture } from "../../paper/paperPicture";
import { printedPages } from "../../paper/printed";
import { tilesOf, type Sheet, type Tiling } from "../../paper/tiles";
import { useTexts } from "../designing";
import { SheetPreview } from "./SheetPreview";
import { printed } from "./printing";

interface Props {
  readonly paper: PaperPicture;
  readonly title: string;
  readonly onClose: () => void;
}

/** Words of 12 pixels that are smaller than 5 points on paper cannot be read. */
const legible = 0.147;
const mostPages = 60;

/** How the picture is printed, with each sheet as it will be. */
export default function PrintDialog({ paper, title, onClose }: Props) {
  const { takeAway: texts } = useTexts();
  const [sheet, choose] = useState<Sheet>(() => fitting(paper));
  const tiling = useMemo(() => tilesOf(paper, sheet), [paper, sheet]);
  const print = () => {
    printed(printedPages(paper, sheet, tiling, { title, tile: texts.sheet }));
  };
  return (
    <Modal
      open
      width={760}
      title={texts.print.replace("…", "")}
      okText={texts.printNow}
      cancelText={texts.cancel}
      onOk={print}
      onCancel={onClose}
      closable={{ "aria-label": texts.cancel }}
    >
      <Choices sheet={sheet} onChoose={choose} />
      <p role="status">
        {texts.sheets(tiling.tiles.length, tiling.columns.length, tiling.rows.length, percentOf(tiling))}
      </p>
      {tiling.scale < legible && <Alert type="warning" showIcon title={texts.tooSmall} />}
      <SheetPreview paper={paper} sheet={sheet} tiling={tiling} />
    </Modal>
  );
}

/** To begin with: on one sheet where it can be read, else in tiles of the larger paper. */
function fitting(paper: PaperPicture): Sheet {
  const landscape = paper.layout.width > paper.layout.height;
  const small: Sheet = { paper: "A4", landscape, scaling: "pages", pages: 1 };
  return tilesOf(paper, small).scale >= legible ? small : { ...small, paper: "A3", pages: 4 };
}

function percentOf({ scale }: Tiling): number {
  return Math.round((scale * 96 * 100) / 25.4);
}

function Choices({ sheet, onChoose }: { readonly sheet: Sheet; readonly onChoose: (sheet: Sheet) => void }) {
  const { takeAway: texts } = useTexts();
  return (
    <Form layout="inline" className="cf-print-choices">
      <Form.Item label={texts.paper}>
        <Segmented<Sheet["paper"]>
          value={sheet.paper}
          aria-label={texts.paper}
          options={["A4", "A3"]}
          onChange={(paper) => {
            onChoose({ ...sheet, paper });
          }}
        />
      </Form.Item>
      <Form.Item label={texts.direction}>
        <Segmented<"upright" | "wide">
          value={sheet.landscape ? "wide" : "upright"}
          aria-label={texts.direction}
          options={[
            { value: "upright", label: texts.upright },
            { value: "wide", label: texts.wide },
          ]}
          onChange={(direction) => {
            onChoose({ ...sheet, landscape: direction === "wide" });
          }}
        />
      </Form.Item>
      <Scaling sheet={sheet} onChoose={onChoose} />
    </Form>
  );
}

function Scaling({ sheet, onChoose }: { readonly sheet: Sheet; readonly onChoose: (sheet: Sheet) => void }) {
  const { takeAway: texts } = useTexts();
  return (
    <>
      <Form.Item label={texts.scaling}>
        <Select<Sheet["scaling"]>
          value={sheet.scaling}
          aria-label={texts.scaling}
          popupMatchSelectWidth={false}
          options={[
            { value: "pages", label: texts.toPages },
            { value: "width", label: texts.toWidth },
            { value: "real", label: texts.realSize },
          ]}
          onChange={(scaling) => {
            onChoose({ ...sheet, scaling });
          }}
        />
      </Form.Item>
      {sheet.scaling === "pages" && (
        <Form.Item label={texts.pages}>
          <InputNumber
            min={1}
            max={mostPages}
            precision={0}
            value={sheet.pages}
            aria-label={texts.pages}
            onChange={(pages) => {
              if (pages !== null) onChoose({ ...sheet, pages });
            }}
          />
        </Form.Item>
      )}
    </>
  );
}
