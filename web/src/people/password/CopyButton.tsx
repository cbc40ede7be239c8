import { App, Button } from "antd";
import { useTranslation } from "react-i18next";

/** Puts a text where it can be pasted from. */
export function CopyButton({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  return (
    <Button
      onClick={() => {
        // Only a page that came over a safe line may: there one selects by hand.
        const copied = globalThis.isSecureContext ? navigator.clipboard.writeText(text) : Promise.reject(new Error());
        copied.then(
          () => void message.success(t("people.password.copyDone")),
          () => void message.warning(t("people.password.copyNot")),
        );
      }}
    >
      {t("people.password.copy")}
    </Button>
  );
}
