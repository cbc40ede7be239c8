import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { DueLight as Light } from "../api/schemas";
import "./lights.css";

const shapes: Readonly<Record<Light, string>> = { Overdue: "●", Today: "◐", Soon: "○", Ample: "○" };

interface Props {
  readonly light: Light;
  /** What stands beside the shape instead of the name of the group. */
  readonly children?: ReactNode;
}

/** How pressing something is, by shape, word and colour. */
export function DueLight({ light, children }: Props) {
  const { t } = useTranslation();
  return (
    <span className={`light ${light.toLowerCase()}`}>
      <span aria-hidden="true">{shapes[light]}</span> {children ?? t(`time.light.${light}`)}
    </span>
  );
}
