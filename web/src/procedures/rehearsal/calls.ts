import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, api } from "../../api/client";
import type { Schema } from "../../api/schemas";
import { bringToService } from "../../typed/open";
import type { ProcedureText } from "../procedures";

export type WalkScript = Schema<"WalkScript">;
export type WalkMove = Schema<"WalkMove">;
export type State = Schema<"RehearsedState">;
export type RehearsedTask = Schema<"RehearsedTask">;
export type RehearsedStep = Schema<"RehearsedStep">;
export type RehearsalLine = Schema<"RehearsalLine">;
export type SavedWalk = Schema<"SavedWalk">;
export type WalkResult = Schema<"WalkResult">;

const rehearsalKey = (definitionId: string) => ["rehearsal", definitionId] as const;

const pathOf = ({ version: { definitionId } }: ProcedureText) => ({ path: { definitionId } });

/** What of a procedure tells one text of it from another. */
const textOf = ({ version, stamp }: ProcedureText) => [version.version, version.savedAt, stamp] as const;

/** The text that is rehearsed: the draft where there is one, else the version in force. What was drawn is brought to the service first. */
export const rehearsedQuery = (definitionId: string) =>
  queryOptions({
    queryKey: [...rehearsalKey(definitionId), "text"],
    queryFn: async () => {
      await bringToService();
      const path = { definitionId };
      const versions = await answer(api.GET("/api/procedures/{definitionId}/versions", { params: { path } }));
      const draft = versions.find(({ publishedAt }) => publishedAt === null);
      const query = draft ? { version: draft.version } : {};
      return answer(api.GET("/api/procedures/{definitionId}", { params: { path, query } }));
    },
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

/** A walk through the text; the same script always gives the same. The walk before stays in sight until it is there. */
export const walkQuery = (text: ProcedureText, script: WalkScript) =>
  queryOptions({
    queryKey: [...rehearsalKey(text.version.definitionId), "walk", ...textOf(text), script],
    queryFn: ({ signal }) =>
      answer(
        api.POST("/api/procedures/{definitionId}/rehearse", {
          params: pathOf(text),
          body: { definition: text.definition, script },
          signal,
        }),
      ),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });

/** The moves of a script and those that bring it from there to a step. */
export async function wayTo(text: ProcedureText, script: WalkScript, step: string): Promise<readonly WalkMove[]> {
  const body = { definition: text.definition, script, step };
  const asked = api.POST("/api/procedures/{definitionId}/rehearse/way", { params: pathOf(text), body });
  return (await answer(asked)).moves;
}

export const walksKey = (definitionId: string) => [...rehearsalKey(definitionId), "walks"] as const;

export const walksQuery = (definitionId: string) =>
  queryOptions({
    queryKey: [...walksKey(definitionId), "list"],
    queryFn: () => answer(api.GET("/api/procedures/{definitionId}/walks", { params: { path: { definitionId } } })),
  });

/** Every walk that is kept, through the text: green or red. */
export const walkResultsQuery = (text: ProcedureText) =>
  queryOptions({
    queryKey: [...walksKey(text.version.definitionId), "run", ...textOf(text)],
    queryFn: () =>
      answer(
        api.POST("/api/procedures/{definitionId}/walks/run", {
          params: pathOf(text),
          body: { definition: text.definition },
        }),
      ),
  });

/** A name for a walk; with `over` it takes the place of that one. */
export function saveWalk(text: ProcedureText, script: WalkScript, name: string, over: SavedWalk | null) {
  const body = { definition: text.definition, script, name, walkId: over?.id ?? null, stamp: over?.stamp ?? null };
  return answer(api.POST("/api/procedures/{definitionId}/walks", { params: pathOf(text), body }));
}

export function renameWalk(definitionId: string, { id, stamp }: SavedWalk, name: string) {
  const path = { definitionId, walkId: id };
  return answer(
    api.PUT("/api/procedures/{definitionId}/walks/{walkId}/name", { params: { path }, body: { name, stamp } }),
  );
}

export function deleteWalk(definitionId: string, { id, stamp }: SavedWalk) {
  const params = { path: { definitionId, walkId: id }, query: { stamp } };
  return answer(api.DELETE("/api/procedures/{definitionId}/walks/{walkId}", { params }));
}
