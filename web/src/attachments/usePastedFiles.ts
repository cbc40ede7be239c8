import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useMoments } from "../time/useMoments";

/** Screenshots are pasted under the name that their program gives all of them. */
const unnamed = /^image\.[a-z]+$/u;

/** Files that are pasted anywhere on the page, a screenshot under a name that says what it is. Words are pasted where one writes. */
export function usePastedFiles(take: ((files: readonly File[]) => void) | null) {
  const { t } = useTranslation();
  const { moment } = useMoments();
  useEffect(() => {
    if (!take) return undefined;
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      const at = moment(new Date().toISOString()).replaceAll(":", "");
      take(files.map((file) => (unnamed.test(file.name) ? renamed(file, t("attachments.screenshot", { at })) : file)));
    };
    document.addEventListener("paste", paste);
    return () => {
      document.removeEventListener("paste", paste);
    };
  }, [take, t, moment]);
}

function renamed(file: File, name: string): File {
  const extension = file.name.split(".").at(-1) ?? "png";
  return new File([file], `${name}.${extension}`, { type: file.type });
}
