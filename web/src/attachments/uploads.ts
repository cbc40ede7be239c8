import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { attachmentsQuery, upload } from "./attachments";
import type { AttachmentInfo } from "../api/schemas";
import { sizeInWords, useOffice, type Office } from "../office/office";
import { useProblemText } from "../texts/problemText";

/** A file on its way: how far it is, or why it was not taken. */
export interface Uploading {
  readonly key: number;
  readonly name: string;
  readonly share: number;
  readonly problem: string | null;
}

let keys = 0;

interface Line {
  readonly key: number;
  readonly file: File;
}

/** Attaches files to a case in the order in which they were chosen; what cannot be taken is said before a byte is sent. */
export function useUploads(caseId: number, onAttached: (file: AttachmentInfo) => void) {
  const refusalIn = useRefusal();
  const words = useProblemText();
  const cache = useQueryClient();
  const { running, add, change, drop, dropRefused } = useLines();
  const start = async ({ key, file }: Line) => {
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
  return {
    running,
    /** What was refused before is forgotten: whoever tries again has read it. */
    startAll: async (files: Iterable<File>) => {
      dropRefused();
      const lines = [...files].map((file) => {
        const refusal = refusalIn(file);
        return { file, refusal, key: add(file.name, refusal) };
      });
      // Beside each other a small one would overtake a large one, and stand before it from then on.
      for (const line of lines) if (line.refusal === null) await start(line);
    },
    drop,
  };
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
    dropRefused: () => {
      setRunning((all) => all.filter(({ problem }) => problem === null));
    },
    drop: (key: number) => {
      setRunning((all) => all.filter((one) => one.key !== key));
    },
  };
}

function useRefusal() {
  const { t, i18n } = useTranslation();
  const office = useOffice();
  return (file: File): string | null => {
    const refusal = refusalOf(file, office);
    if (refusal === null) return null;
    return t(refusal, {
      name: file.name,
      most: sizeInWords(office.attachmentBytes, i18n.language),
      kinds: office.attachmentExtensions.join(t("parts.and")),
    });
  };
}

type Limits = Pick<Office, "attachmentBytes" | "attachmentExtensions">;

/** The text that says why a file is not taken; null when it may be sent. */
export function refusalOf(file: { readonly name: string; readonly size: number }, limits: Limits): string | null {
  const extension = /\.([^.]+)$/.exec(file.name.toLowerCase())?.[1] ?? "";
  if (!limits.attachmentExtensions.includes(extension)) return "attachments.wrongKind";
  if (file.size > limits.attachmentBytes) return "attachments.tooLarge";
  return file.size === 0 ? "attachments.empty" : null;
}
