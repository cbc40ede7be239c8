import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { attachmentsQuery, fileEndings, largestFile, upload } from "../../api/attachments";
import type { AttachmentInfo } from "../../api/schemas";
import { useProblemText } from "../../parts/problemText";

/** A file on its way: how far it is, or why it was not taken. */
export interface Uploading {
  readonly key: number;
  readonly name: string;
  readonly share: number;
  readonly problem: string | null;
}

let keys = 0;

/** Attaches files to a case one beside the other; what cannot be taken is said before a byte is sent. */
export function useUploads(caseId: number, onAttached: (file: AttachmentInfo) => void) {
  const { t } = useTranslation();
  const words = useProblemText();
  const cache = useQueryClient();
  const { running, add, change, drop } = useLines();
  const start = async (file: File) => {
    const refusal = refusalOf(file);
    const key = add(file.name, refusal && t(refusal, { name: file.name }));
    if (refusal) return;
    try {
      const attached = await upload(caseId, file, (share) => {
        change(key, { share });
      });
      drop(key);
      onAttached(attached);
      await cache.invalidateQueries(attachmentsQuery(caseId));
    } catch (refused) {
      change(key, { problem: words(refused) });
    }
  };
  return { running, start, drop };
}

function useLines() {
  const [running, setRunning] = useState<readonly Uploading[]>([]);
  return {
    running,
    add: (name: string, problem: string | null) => {
      const key = ++keys;
      setRunning((all) => [...all, { key, name, share: 0, problem }]);
      return key;
    },
    change: (key: number, part: Partial<Uploading>) => {
      setRunning((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
    },
    drop: (key: number) => {
      setRunning((all) => all.filter((one) => one.key !== key));
    },
  };
}

/** The text that says why a file is not taken; null when it may be sent. */
export function refusalOf(file: { readonly name: string; readonly size: number }): string | null {
  const ending = /\.[^.]+$/.exec(file.name.toLowerCase())?.[0] ?? "";
  if (!fileEndings.split(",").includes(ending)) return "task.files.wrongKind";
  if (file.size > largestFile) return "task.files.tooLarge";
  return file.size === 0 ? "task.files.empty" : null;
}
