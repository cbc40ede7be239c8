import { Checkbox } from "antd";

interface Props {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled: boolean;
}

/** A yes or no that is a part of a value. */
export function Tick({ label, checked, onChange, disabled }: Props) {
  return (
    <Checkbox
      className="cfp-part-wide"
      checked={checked}
      disabled={disabled}
      onChange={({ target }) => {
        onChange(target.checked);
      }}
    >
      {label}
    </Checkbox>
  );
}
