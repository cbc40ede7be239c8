import { Navigate, Outlet } from "react-router";
import { useMe } from "../session/session";
import { placesOf } from "./places";

/** Where the day begins: at the inbox; for whoever sees no case at the first place that there is for them. */
export function Beginning() {
  const { rights } = useMe();
  const [first] = placesOf(rights).flatMap(({ places }) => places);
  return first && first.key !== "inbox" ? <Navigate to={first.path} replace /> : <Outlet />;
}
