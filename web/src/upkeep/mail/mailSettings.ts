import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../../api/client";
import type { Schema } from "../../api/schemas";

export type MailSettings = Schema<"MailSettingsView">;
export type TestedMail = Schema<"TestedMail">;

export const mailSettingsQuery = queryOptions({
  queryKey: ["mail-settings"],
  queryFn: () => answer(api.GET("/api/mail-settings")),
});

/** @param to an address; empty for one's own. */
export function sendTestMail(to: string) {
  return answer(api.POST("/api/mail-settings/test", { body: { to: to === "" ? null : to } }));
}
