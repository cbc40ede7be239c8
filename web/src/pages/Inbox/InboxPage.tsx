import { Outlet } from "react-router";

export default function InboxPage() {
  return <Outlet />;
}
