import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { DueLight as Lit } from "../api/schemas";
import { Light } from "./Light";

const shapes: Readonly<Record<Lit, string>> = { Overdue: "●", Today: "◐", Soon: "○", Ample: "○" };

interface Props {
  readonly light: Lit;
  /** What stands beside the shape instead of the name of the group. */
  readonly children?: ReactNode;
}

/** How pressing something is, by shape, word and colour. */
export function DueLight({ light, children }: Props) {
  const { t } = useTranslation();
  return (
    <Light light={light}>
      <span aria-hidden="true">{shapes[light]}</span> {children ?? t(`time.light.${light}`)}
    </Light>
  );
}
