import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../api/client";

/** Whether one's calendar feed stands. */
export const dueFeedQuery = queryOptions({
  queryKey: ["due-feed"],
  queryFn: () => answer(api.GET("/api/me/due-feed")),
});
