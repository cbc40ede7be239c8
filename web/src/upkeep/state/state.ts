import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../../api/client";
import type { Right, Schema } from "../../api/schemas";

export type SystemLine = Schema<"SystemLine">;
export type SystemLight = SystemLine["light"];

const aMinute = 60_000;

/** How what runs by itself is; asked anew each minute as long as somebody looks at it. */
export const systemStateQuery = queryOptions({
  queryKey: ["system-state"],
  queryFn: () => answer(api.GET("/api/system-state")),
  staleTime: 0,
  refetchInterval: aMinute,
});

interface Mended {
  readonly path: string;
  readonly right: Right;
  readonly name: "setAside" | "mails" | "mailSettings" | "imports" | "calendar" | "proof";
}

/** Where each part is mended, for those who may: the first that is theirs. Storage and version are the machine's. */
const places: Readonly<Record<SystemLine["part"], readonly Mended[]>> = {
  Timers: [{ path: "/mails", right: "supervise", name: "setAside" }],
  Outbox: [
    { path: "/mails", right: "supervise", name: "mails" },
    { path: "/mail-settings", right: "manage-accounts", name: "mailSettings" },
  ],
  Imports: [{ path: "/imports", right: "register-cases", name: "imports" }],
  Calendar: [{ path: "/calendar", right: "edit-calendar", name: "calendar" }],
  Proof: [{ path: "/proof", right: "repair-cases", name: "proof" }],
  Storage: [],
  Version: [],
};

/** Where whoever has these rights mends a part; undefined where others do. */
export function mendedAt(part: SystemLine["part"], rights: readonly Right[]): Mended | undefined {
  return places[part].find(({ right }) => rights.includes(right));
}
