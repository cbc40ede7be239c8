import { theme } from "antd";
import type { CSSProperties } from "react";

/** The colours of the theme for `panel.css`, whichever theme it is. */
export function usePanelStyle(): CSSProperties {
  const { token } = theme.useToken();
  const colours: Readonly<Record<`--cfp-${string}`, string>> = {
    "--cfp-ink": token.colorText,
    "--cfp-quiet": token.colorTextSecondary,
    "--cfp-line": token.colorBorderSecondary,
    "--cfp-accent": token.colorPrimary,
    "--cfp-wrong": token.colorErrorText,
    "--cfp-advice": token.colorWarningText,
    "--cfp-wash": token.colorFillQuaternary,
  };
  return colours;
}
