import { Button } from "antd";

interface Props {
  /** Says what is taken away. */
  readonly label: string;
  readonly onClick: () => void;
  readonly disabled: boolean;
}

export function RemoveButton({ label, onClick, disabled }: Props) {
  return (
    <Button size="small" type="text" aria-label={label} disabled={disabled} onClick={onClick}>
      ✕
    </Button>
  );
}
