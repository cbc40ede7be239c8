import { useTranslation } from "react-i18next";
import type { DueLight as Light } from "../api/schemas";
import "./lights.css";

const shapes: Readonly<Record<Light, string>> = { Overdue: "●", Today: "◐", Soon: "○", Ample: "○" };

/** How pressing something is, by shape, word and colour. */
export function DueLight({ light }: { readonly light: Light }) {
  const { t } = useTranslation();
  return (
    <span className={`light ${light.toLowerCase()}`}>
      <span aria-hidden="true">{shapes[light]}</span> {t(`parts.light.${light}`)}
    </span>
  );
}
