import { Button, Input, Popover } from "antd";
import { useState } from "react";
import { fragmentOf } from "../../model/document/fragment";
import { useDesigning, useTexts } from "../designing";
import type { Piece } from "../pieces";

/** Keeps the chosen steps under a name, which is proposed. */
export function KeepPiece({ onKeep }: { readonly onKeep: (piece: Piece) => void }) {
  const { document, types, chosen, words } = useDesigning();
  const texts = useTexts();
  const [name, setName] = useState<string | null>(null);
  const proposed = texts.all(chosen.map((step) => words.get(step)?.title ?? step)).slice(0, 40);
  const keep = () => {
    const fragment = fragmentOf(document, new Set(chosen), types);
    const called = (name ?? proposed).trim();
    if (fragment && called !== "") onKeep({ name: called, fragment });
    setName(null);
  };
  return (
    <Popover
      trigger="click"
      open={name !== null}
      onOpenChange={(open) => {
        setName(open ? proposed : null);
      }}
      content={
        <Input.Search
          autoFocus
          aria-label={texts.pieceName}
          placeholder={texts.pieceName}
          value={name ?? ""}
          maxLength={60}
          enterButton={texts.keepPiece}
          onChange={(event) => {
            setName(event.target.value);
          }}
          onSearch={keep}
        />
      }
    >
      <Button size="small" type="link">
        {texts.keepPiece}
      </Button>
    </Popover>
  );
}
