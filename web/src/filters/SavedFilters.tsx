import type { ComponentType } from "react";
import { useSavedFilters, type SavedFilter } from "./useSavedFilters";

/** What a look of the saved filters is given. */
export interface SavedLook {
  readonly saved: readonly SavedFilter[];
  /** There is something to be saved. */
  readonly narrowed: boolean;
  readonly onShow: (search: string) => void;
  readonly onSave: (name: string) => void;
  readonly onForget: (name: string) => void;
}

interface Props extends Pick<SavedLook, "narrowed" | "onShow"> {
  readonly area: string;
  /** What is set now, as the address says it. */
  readonly search: () => string;
  readonly as: ComponentType<SavedLook>;
}

/** Filters under a name, kept for the person on every machine. */
export function SavedFilters({ area, search, as: Look, narrowed, onShow }: Props) {
  const { filters, add, remove } = useSavedFilters(area);
  return (
    <Look
      saved={filters}
      narrowed={narrowed}
      onShow={onShow}
      onSave={(name) => {
        add({ name, search: search() });
      }}
      onForget={remove}
    />
  );
}
