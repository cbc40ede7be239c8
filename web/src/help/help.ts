import { queryOptions } from "@tanstack/react-query";

export const guides = ["handler", "leader", "supervisor", "administrator"] as const;
export type Guide = (typeof guides)[number];

export interface Help {
  /** What a page is for, in a paragraph, by the name of the page. */
  readonly pages: Readonly<Record<string, string | undefined>>;
  readonly guides: Readonly<Record<Guide, GuideText>>;
}

export interface GuideText {
  readonly title: string;
  readonly sections: readonly { readonly title: string; readonly text: string }[];
}

/** The texts of help, read when somebody asks for it. */
export const helpQuery = (language: string) =>
  queryOptions({
    queryKey: ["help", language],
    queryFn: async (): Promise<Help> =>
      (await (language === "en" ? import("./en.json") : import("./zh-CN.json"))).default,
    staleTime: Infinity,
  });

/** Pages by how their addresses begin; the first that fits. */
const addresses: readonly (readonly [RegExp, string])[] = [
  [/^\/(tasks\/.*|notices\/.*)?$/u, "inbox"],
  [/^\/cases\/.+/u, "case"],
  [/^\/mail-settings/u, "mailSettings"],
  [
    /^\/(cases|register|imports|mails|procedures|rules|calendar|people|handover|proof|system|account|overview|delegations)/u,
    "",
  ],
];

/** The name of the page at an address; null where no help is written for it. */
export function pageAt(path: string, search: string): string | null {
  if (path === "/" && new URLSearchParams(search).get("tab") === "schedule") return "schedule";
  for (const [begins, name] of addresses) {
    const found = begins.exec(path);
    if (found) return name === "" ? (found[1] ?? null) : name;
  }
  return null;
}

/** The guide that somebody's roles ask for first. */
export function guideOf(roles: readonly string[]): Guide {
  if (roles.includes("leader")) return "leader";
  if (roles.includes("supervisor")) return "supervisor";
  return roles.some((role) => role.endsWith("-admin")) ? "administrator" : "handler";
}
