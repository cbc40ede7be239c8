import type { RouteObject } from "react-router";
import { Beginning } from "./Beginning";
import { PageFault } from "./PageFault";
import { SessionGate } from "./SessionGate";

type Page = () => Promise<{ default: React.ComponentType }>;

/** A page that is loaded when it is first opened. */
function page(load: Page): Pick<RouteObject, "lazy"> {
  return { lazy: async () => ({ Component: (await load()).default }) };
}

const inbox: RouteObject = {
  ...page(() => import("../inbox/InboxPage")),
  children: [
    { index: true, ...page(() => import("../inbox/NothingChosen")) },
    // The list beside it stays when a task or notice cannot be shown. A route that could not be loaded cannot be its own boundary.
    {
      ErrorBoundary: PageFault,
      children: [
        { path: "tasks/:caseId/:visit/:seq", ...page(() => import("../task/TaskPage")) },
        { path: "notices/:noticeId", ...page(() => import("../inbox/notice/NoticePage")) },
      ],
    },
  ],
};

/** The addresses of the web client. */
export const routes: RouteObject[] = [
  {
    path: "/",
    Component: SessionGate,
    ErrorBoundary: PageFault,
    HydrateFallback: () => null,
    children: [
      {
        ErrorBoundary: PageFault,
        children: [
          { Component: Beginning, children: [inbox] },
          { path: "cases", ...page(() => import("../cases/CasesPage")) },
          { path: "cases/:caseId", ...page(() => import("../case/CasePage")) },
          { path: "register", ...page(() => import("../intake/register/RegisterPage")) },
          { path: "imports", ...page(() => import("../intake/imports/ImportsPage")) },
          { path: "mails", ...page(() => import("../mails/MailsPage")) },
          { path: "procedures", ...page(() => import("../procedures/list/ProceduresPage")) },
          { path: "procedures/:definitionId/live", ...page(() => import("../procedures/live/LivePage")) },
          {
            ...page(() => import("../procedures/ForDrawers")),
            children: [
              {
                ErrorBoundary: PageFault,
                children: [
                  { path: "procedures/:definitionId", ...page(() => import("../procedures/editing/ProcedurePage")) },
                  {
                    path: "procedures/:definitionId/rehearse",
                    ...page(() => import("../procedures/rehearsal/RehearsalPage")),
                  },
                  {
                    path: "procedures/:definitionId/versions",
                    ...page(() => import("../procedures/versions/VersionsPage")),
                  },
                  { path: "procedures/:definitionId/moving", ...page(() => import("../procedures/moving/MovingPage")) },
                  { path: "rules", ...page(() => import("../rules/RulesPage")) },
                  { path: "rules/:table", ...page(() => import("../rules/TablePage")) },
                ],
              },
            ],
          },
          { path: "help", ...page(() => import("../help/HelpPage")) },
          { path: "account", ...page(() => import("../account/AccountPage")) },
          { path: "delegations", ...page(() => import("../delegations/DelegationsPage")) },
          { path: "calendar", ...page(() => import("../calendar/CalendarPage")) },
          { path: "people", ...page(() => import("../people/PeoplePage")) },
          { path: "people/import", ...page(() => import("../people/importing/RosterImportPage")) },
          { path: "handover", ...page(() => import("../upkeep/HandoverPage")) },
          { path: "proof", ...page(() => import("../upkeep/ProofPage")) },
          { path: "system", ...page(() => import("../upkeep/state/SystemPage")) },
          { path: "mail-settings", ...page(() => import("../upkeep/mail/MailSettingsPage")) },
          { path: "overview", ...page(() => import("../overview/OverviewPage")) },
          { path: "*", ...page(() => import("./NoSuchPage")) },
        ],
      },
    ],
  },
];
