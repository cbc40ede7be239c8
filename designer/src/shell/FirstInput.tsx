import { Input, type InputProps } from "antd";
import { useFirstFocus } from "../panels/useFirstFocus";

/** The field of a dialog that one types in at once. */
export function FirstInput(props: InputProps) {
  return <Input ref={useFirstFocus()} {...props} />;
}
