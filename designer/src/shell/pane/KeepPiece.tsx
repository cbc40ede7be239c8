import { Button, Input, Popover } from "antd";
import { useRef, useState } from "react";
import { fragmentOf } from "../../model/document/fragment";
import { beginning } from "../../model/words/signs";
import { useFirstFocus } from "../../panels/useFirstFocus";
import { useDesigning, useTexts } from "../designing";
import type { Piece } from "../pieces";

/** Keeps the chosen steps under a name, which is proposed. */
export function KeepPiece({ onKeep }: { readonly onKeep: (piece: Piece) => void }) {
  const { document, types, chosen, words } = useDesigning();
  const texts = useTexts();
  const [open, show] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const proposed = beginning(texts.all(chosen.map((step) => words.get(step)?.title ?? step)), 40);
  const keep = (name: string) => {
    const fragment = fragmentOf(document, new Set(chosen), types);
    if (fragment) onKeep({ name, fragment });
    show(false);
    button.current?.focus();
  };
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={show}
      destroyOnHidden
      content={<PieceName proposed={proposed} onKeep={keep} />}
    >
      <Button ref={button} size="small" type="link" aria-expanded={open}>
        {texts.keepPiece}
      </Button>
    </Popover>
  );
}

interface NameProps {
  readonly proposed: string;
  readonly onKeep: (name: string) => void;
}

/** One types the name at once; Enter keeps the piece. */
function PieceName({ proposed, onKeep }: NameProps) {
  const texts = useTexts();
  const [name, setName] = useState(proposed);
  const field = useFirstFocus();
  return (
    <Input.Search
      ref={field}
      aria-label={texts.pieceName}
      placeholder={texts.pieceName}
      value={name}
      maxLength={60}
      enterButton={texts.keepPiece}
      onChange={(event) => {
        setName(event.target.value);
      }}
      onSearch={(_, event) => {
        // The button gets the focus back: the same Enter would press it.
        event?.preventDefault();
        if (name.trim() !== "") onKeep(name.trim());
      }}
    />
  );
}
