import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../api/client";
import { Problem } from "../api/problem";
import type { Me } from "../api/schemas";

/** Who is signed in; null when nobody is. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: async (): Promise<Me | null> => {
    try {
      return await answer(api.GET("/api/me"));
    } catch (problem) {
      if (problem instanceof Problem && problem.status === 401) return null;
      throw problem;
    }
  },
  staleTime: Infinity,
});

/** Whose office this is, and who can be tried in the demo. */
export const entranceQuery = queryOptions({
  queryKey: ["entrance"],
  queryFn: () => answer(api.GET("/api/entrance")),
  staleTime: Infinity,
});

export function signIn(account: string, password: string): Promise<Me> {
  return answer(api.POST("/api/sign-in", { body: { account, password } }));
}

export async function signOut(): Promise<void> {
  await api.POST("/api/sign-out");
}
