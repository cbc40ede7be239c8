import type { RouteObject } from "react-router";
import { PageFault } from "./PageFault";
import { SessionGate } from "./SessionGate";

type Page = () => Promise<{ default: React.ComponentType }>;

/** A page that is loaded when it is first opened. */
function page(load: Page): Pick<RouteObject, "lazy"> {
  return { lazy: async () => ({ Component: (await load()).default }) };
}

const inbox: RouteObject = {
  ...page(() => import("../pages/Inbox/InboxPage")),
  children: [
    { index: true, ...page(() => import("../pages/Inbox/NothingChosen")) },
    // The list beside it stays when a task or notice cannot be shown. A route that could not be loaded cannot be its own boundary.
    {
      ErrorBoundary: PageFault,
      children: [
        { path: "tasks/:caseId/:visit/:seq", ...page(() => import("../pages/Task/TaskPage")) },
        { path: "notices/:noticeId", ...page(() => import("../pages/Inbox/NoticePage")) },
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
          inbox,
          { path: "cases", ...page(() => import("../pages/Cases/CasesPage")) },
          { path: "cases/:caseId", ...page(() => import("../pages/Case/CasePage")) },
          { path: "register", ...page(() => import("../pages/Register/RegisterPage")) },
          { path: "imports", ...page(() => import("../pages/Imports/ImportsPage")) },
          { path: "mails", ...page(() => import("../pages/Mails/MailsPage")) },
          { path: "overview", ...page(() => import("../pages/Overview/OverviewPage")) },
          { path: "*", ...page(() => import("./NoSuchPage")) },
        ],
      },
    ],
  },
];
