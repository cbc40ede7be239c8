import { createContext, use } from "react";
import type { Office } from "../api/office";

const megabyte = 1024 * 1024;

/** An office that has set nothing; SessionGate puts the real one in its place before any page is drawn. */
export const TheOffice = createContext<Office>({
  name: "",
  zone: "Asia/Shanghai",
  publicUrl: "",
  attachmentBytes: 20 * megabyte,
  attachmentExtensions: [],
  importBytes: 40 * megabyte,
});

export function useOffice(): Office {
  return use(TheOffice);
}

/** A limit in words, such as “20 MB”. */
export function sizeInWords(bytes: number, language: string): string {
  const [amount, unit] = bytes >= megabyte ? [bytes / megabyte, "MB"] : [bytes / 1024, "KB"];
  return `${amount.toLocaleString(language, { maximumFractionDigits: 1 })} ${unit}`;
}
