import type { Office } from "../../model/office/office";
import type { PanelTexts } from "../../texts/panel";
import { absentPerson, peopleOffered, type EntryGroup } from "./entries";

const ofRole = "role:";
const ofPerson = "person:";

/** Who can be told something, under the codes of a definition: `handler`, `unit-head`, `role:CODE` or `person:CODE`. */
export function recipientGroups(office: Office, { recipients: words }: PanelTexts, ofTask: boolean): EntryGroup[] {
  const special = [
    { code: "handler", name: words.handler },
    { code: "unit-head", name: words.unitHead },
  ];
  return [
    ...(ofTask ? [{ heading: words.special, entries: special }] : []),
    { heading: words.roles, entries: office.roles.map(({ code, name }) => ({ code: ofRole + code, name })) },
    {
      heading: words.people,
      entries: peopleOffered(office).map(({ code, name }) => ({ code: ofPerson + code, name })),
    },
  ];
}

/** What a recipient is called who cannot be chosen. */
export function absentRecipient(office: Office, words: PanelTexts) {
  return (code: string): string => {
    if (code === "handler") return words.recipients.handler;
    if (code === "unit-head") return words.recipients.unitHead;
    if (code.startsWith(ofPerson)) return absentPerson(office, words)(code.slice(ofPerson.length));
    return words.codes.unknown(code.startsWith(ofRole) ? code.slice(ofRole.length) : code);
  };
}

/** What people call a recipient. */
export function recipientName(office: Office, words: PanelTexts, code: string): string {
  const entries = recipientGroups(office, words, true).flatMap((group) => group.entries);
  return entries.find((entry) => entry.code === code)?.name ?? absentRecipient(office, words)(code);
}
