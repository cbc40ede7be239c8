import type { DoneItem, Notice } from "./inbox";
import type { CaseSummary, InboxItem } from "../api/schemas";

/** What the service answers, for tests: in each list the rows are counted from 1. */
export function page<Item>(count: number, itemOf: (at: number) => Item, next: string | null = null) {
  return { items: Array.from({ length: count }, (_, place) => itemOf(place + 1)), next };
}

/** What is read of a task in order to do several like it. */
export const anyTask = { form: [], outcomes: [], canComplete: true, whyNot: null, sides: { acts: [] } };

const moment = "2026-11-23T02:00:00Z";

/** The newest has the greatest number. */
export const lastNotice = 100;

export function noticeOf(at: number): Notice {
  return {
    id: lastNotice - at,
    caseId: at,
    subject: `【催办】第 ${at} 件`,
    body: `案件：YQ-${at}\n环节：核查\n\n依据：本环节升级阶梯。`,
    mark: "Urged",
    copy: true,
    at: moment,
    readAt: null,
    byMail: false,
  };
}

export function openOf(at: number): InboxItem {
  return {
    caseId: at,
    visit: 1,
    seq: 1,
    caseNumber: `YQ-${at}`,
    caseTitle: `第 ${at} 件`,
    step: "核查",
    title: "",
    level: "Two",
    route: null,
    unit: null,
    holder: "",
    claimedBy: null,
    openedAt: moment,
    dueAt: null,
    light: "Ample",
    timeLeft: "",
    mark: "None",
    forOthers: false,
  };
}

export function doneOf(at: number): DoneItem {
  return {
    caseId: at,
    visit: 1,
    seq: 1,
    caseNumber: `YQ-${at}`,
    caseTitle: `第 ${at} 件`,
    step: "核查",
    title: "",
    dueAt: null,
    outcome: "属实",
    closedAt: moment,
    onTime: true,
  };
}

export function caseOf(id: number): CaseSummary {
  return {
    id,
    number: `YQ-${id}`,
    title: `第 ${id} 件`,
    source: null,
    category: null,
    level: "Two",
    route: null,
    status: "Open",
    result: null,
    receivedAt: moment,
    closedAt: null,
    current: null,
  };
}
