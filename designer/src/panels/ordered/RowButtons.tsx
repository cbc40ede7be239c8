import { Button } from "antd";
import { usePanelWords } from "../PanelWords";
import { RemoveButton } from "./RemoveButton";

interface Props {
  readonly name: string;
  readonly index: number;
  readonly last: boolean;
  readonly open: boolean;
  readonly disabled: boolean;
  readonly onOpen: (() => void) | undefined;
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: (index: number) => void;
}

/** What may be done to an entry; to look into it is allowed where nothing can be changed, too. */
export function RowButtons({ name, index, last, open, disabled, onOpen, onMove, onRemove }: Props) {
  const { list: words } = usePanelWords();
  const mover = (label: string, step: number, off: boolean, sign: string) => (
    <Button
      size="small"
      type="text"
      disabled={disabled || off}
      aria-label={label}
      onClick={() => {
        onMove(index, index + step);
      }}
    >
      {sign}
    </Button>
  );
  return (
    <div className="cfp-row-buttons">
      {onOpen && <OpenButton {...{ name, open }} onClick={onOpen} />}
      {mover(words.up(name), -1, index === 0, "↑")}
      {mover(words.down(name), 1, last, "↓")}
      <RemoveButton
        label={words.remove(name)}
        disabled={disabled}
        onClick={() => {
          onRemove(index);
        }}
      />
    </div>
  );
}

interface OpenProps {
  readonly name: string;
  readonly open: boolean;
  readonly onClick: () => void;
}

/** “改”, and “收起” while it is open. */
export function OpenButton({ name, open, onClick }: OpenProps) {
  const { list: words } = usePanelWords();
  return (
    <Button
      size="small"
      type="text"
      aria-expanded={open}
      aria-label={open ? words.close(name) : words.open(name)}
      onClick={onClick}
    >
      {open ? words.done : words.edit}
    </Button>
  );
}
