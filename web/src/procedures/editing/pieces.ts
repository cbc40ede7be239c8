import type { Piece } from "@caseflow/designer";
import { useMemo } from "react";
import { usePreference } from "../../session/preferences";

/** 常用片段 of the person, on every machine; one of the same name is replaced. */
export function usePieces(): { readonly pieces: readonly Piece[]; readonly keep: (piece: Piece) => void } {
  const { value, save } = usePreference("procedurePieces");
  return useMemo(() => {
    const pieces = Array.isArray(value) ? value.filter(isPiece) : [];
    return {
      pieces,
      keep: (piece: Piece) => {
        save([...pieces.filter(({ name }) => name !== piece.name), piece]);
      },
    };
  }, [value, save]);
}

function isPiece(value: unknown): value is Piece {
  const piece = value as Partial<Piece> | null;
  return typeof piece?.name === "string" && Array.isArray(piece.fragment?.activities);
}
