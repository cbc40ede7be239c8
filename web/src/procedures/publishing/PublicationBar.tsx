import { Alert } from "antd";
import { PublicationActs } from "./PublicationActs";
import { PublicationWords } from "./PublicationWords";
import { isPending, type AskedDraft } from "./waiting";

/** A publication that was asked for, over what it is about. */
export function PublicationBar({ asked }: { readonly asked: AskedDraft }) {
  return (
    <Alert
      banner
      type={isPending(asked) ? "info" : "warning"}
      title={<PublicationWords asked={asked} />}
      action={<PublicationActs asked={asked} />}
    />
  );
}
