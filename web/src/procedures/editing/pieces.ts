import type { Piece } from "@caseflow/designer";
import { useMemo } from "react";
import { usePreference } from "../../session/preferences";

/** 常用片段 of the person, on every machine; one of the same name is replaced. */
export function usePieces(): { readonly pieces: readonly Piece[]; readonly keep: (piece: Piece) => void } {
  const { value, save } = usePreference("procedurePieces");
  return useMemo(
    () => ({
      pieces: piecesIn(value),
      keep: (piece: Piece) => {
        save((now) => [...piecesIn(now).filter(({ name }) => name !== piece.name), piece]);
      },
    }),
    [value, save],
  );
}

function piecesIn(value: unknown): Piece[] {
  return Array.isArray(value) ? value.filter(isPiece) : [];
}

function isPiece(value: unknown): value is Piece {
  const piece = value as Partial<Piece> | null;
  return typeof piece?.name === "string" && Array.isArray(piece.fragment?.activities);
}
