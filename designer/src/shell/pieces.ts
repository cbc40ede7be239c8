import type { Fragment } from "../model/document/fragment";

/** 常用片段. Steps kept under a name, to be put into any procedure. */
export interface Piece {
  readonly name: string;
  readonly fragment: Fragment;
}
