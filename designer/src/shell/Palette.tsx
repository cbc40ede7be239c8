import { Modal } from "antd";
import { useState } from "react";
import { wordsIn, type StepDescriptor } from "../model/office/descriptor";
import type { Fragment } from "../model/document/fragment";
import { paletteOf, type Shelf } from "../model/office/palette";
import { connect } from "../model/commands/connect";
import { Destination } from "./destinations/Destination";
import { useActs, useDesigning, useTexts } from "./designing";
import type { Piece } from "./pieces";
import { usePutting } from "./putting";
import { FirstInput } from "./FirstInput";

/** Which step is to be put into the arrow that was asked for: two letters and Enter, or a click. */
export function Palette({ pieces }: { readonly pieces: readonly Piece[] }) {
  const { asked, carried } = useDesigning();
  const { stopAsking } = useActs();
  const texts = useTexts();
  // What was dragged there is known already.
  const open = asked !== null && carried === null;
  return (
    <Modal
      open={open}
      title={texts.palette}
      footer={null}
      onCancel={stopAsking}
      destroyOnHidden
      width={560}
      closable={{ "aria-label": texts.close }}
    >
      {open && <Choices pieces={pieces} />}
    </Modal>
  );
}

function Choices({ pieces }: { readonly pieces: readonly Piece[] }) {
  const [sought, seek] = useState("");
  const { asked, types, copied, document } = useDesigning();
  const texts = useTexts();
  const { put, putPiece } = usePuttingThere();
  const shelves = paletteOf(types, {
    leadsOn: (asked?.spot?.to ?? null) !== null,
    sought,
    language: texts.language,
    uses: (type) => document.activities.filter((activity) => activity.type === type).length,
  });
  const found = pieces.filter(({ name }) => name.toLowerCase().includes(sought.trim().toLowerCase()));
  const first = shelves[0]?.types[0];
  const putFirst = () => {
    if (first) put(first);
    else if (found[0]) putPiece(found[0].fragment);
  };
  return (
    <div className="cf-palette">
      <FirstInput
        allowClear
        value={sought}
        aria-label={texts.paletteSearch}
        placeholder={texts.paletteSearch}
        onChange={(event) => {
          seek(event.target.value);
        }}
        onPressEnter={(event) => {
          // Enter may end the input of a Chinese word.
          if (event.nativeEvent.isComposing) return;
          // The card gets the focus: the same Enter would press it.
          event.preventDefault();
          putFirst();
        }}
      />
      <ToExisting />
      {copied && sought === "" && <Copied copied={copied} onPut={putPiece} />}
      <Shelves shelves={shelves} onPut={put} />
      <PieceShelf pieces={found} onPut={putPiece} />
      {shelves.length === 0 && found.length === 0 && <p>{texts.paletteNone}</p>}
    </div>
  );
}

/** An outcome that leads nowhere yet can lead to a step that is there: back to one before, or past some. */
function ToExisting() {
  const { asked } = useDesigning();
  const acts = useActs();
  const texts = useTexts();
  const spot = asked?.spot;
  const [from] = spot?.from ?? [];
  if (spot?.to !== null || !from) return null;
  return (
    <Destination
      step={from.step}
      outcome={texts.toExisting}
      label={texts.toExisting}
      to={null}
      onChoose={(to) => {
        for (const { step, port } of spot.from) acts.change(connect, { step, port, to });
        acts.stopAsking();
        acts.goTo(from.step);
      }}
    />
  );
}

function Copied({ copied, onPut }: { readonly copied: Fragment; readonly onPut: (fragment: Fragment) => void }) {
  const texts = useTexts();
  return (
    <Choice
      name={texts.pasteHere(copied.activities.length)}
      about=""
      onChoose={() => {
        onPut(copied);
      }}
    />
  );
}

function Shelves({
  shelves,
  onPut,
}: {
  readonly shelves: readonly Shelf[];
  readonly onPut: (type: StepDescriptor) => void;
}) {
  const texts = useTexts();
  return shelves.map(({ shelf, types: own }) => (
    <section key={shelf} aria-label={texts.shelves[shelf] ?? shelf}>
      <h3 className="cf-heading">{texts.shelves[shelf] ?? shelf}</h3>
      {own.map((type) => (
        <Choice
          key={type.type}
          name={wordsIn(type.name, texts.language)}
          about={type.description ? wordsIn(type.description, texts.language) : ""}
          onChoose={() => {
            onPut(type);
          }}
        />
      ))}
    </section>
  ));
}

function PieceShelf({
  pieces,
  onPut,
}: {
  readonly pieces: readonly Piece[];
  readonly onPut: (fragment: Fragment) => void;
}) {
  const texts = useTexts();
  if (pieces.length === 0) return null;
  return (
    <section aria-label={texts.pieces}>
      <h3 className="cf-heading">{texts.pieces}</h3>
      {pieces.map(({ name, fragment }) => (
        <Choice
          key={name}
          name={name}
          about={texts.all(fragment.activities.flatMap((activity) => activity.name ?? []))}
          onChoose={() => {
            onPut(fragment);
          }}
        />
      ))}
    </section>
  );
}

function Choice({
  name,
  about,
  onChoose,
}: {
  readonly name: string;
  readonly about: string;
  readonly onChoose: () => void;
}) {
  return (
    <button type="button" className="cf-choice" onClick={onChoose}>
      <span>{name}</span>
      <span className="cf-meta">{about}</span>
    </button>
  );
}

/** Into the arrow that was asked for. */
function usePuttingThere() {
  const { asked } = useDesigning();
  const { paste, stopAsking } = useActs();
  const put = usePutting();
  const spot = asked?.spot ?? null;
  return {
    put: (type: StepDescriptor) => {
      put(type, spot);
    },
    putPiece: (fragment: Fragment) => {
      stopAsking();
      paste(fragment, spot);
    },
  };
}
