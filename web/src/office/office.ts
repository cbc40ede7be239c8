import { queryOptions } from "@tanstack/react-query";
import { createContext, use } from "react";
import { answer, api } from "../api/client";
import type { Schema } from "../api/schemas";

export type Office = Schema<"OfficeView">;

/** The office's name, clock and limits; they change only when the service is started anew. */
export const officeQuery = queryOptions({
  queryKey: ["office"],
  queryFn: () => answer(api.GET("/api/office")),
  staleTime: Infinity,
});

const megabyte = 1024 * 1024;

/** An office that has set nothing; SessionGate puts the real one in its place before any page is drawn. */
export const TheOffice = createContext<Office>({
  name: "",
  zone: "Asia/Shanghai",
  publicUrl: "",
  attachmentBytes: 20 * megabyte,
  attachmentExtensions: [],
  importBytes: 40 * megabyte,
  idleSeconds: 15 * 60,
});

export function useOffice(): Office {
  return use(TheOffice);
}

/** A limit in words, such as “20 MB”. */
export function sizeInWords(bytes: number, language: string): string {
  const [amount, unit] = bytes >= megabyte ? [bytes / megabyte, "MB"] : [bytes / 1024, "KB"];
  return `${amount.toLocaleString(language, { maximumFractionDigits: 1 })} ${unit}`;
}
