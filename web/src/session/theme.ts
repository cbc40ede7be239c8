import { theme as antd, type ThemeConfig } from "antd";
import { useSyncExternalStore } from "react";

export type Look = "light" | "dark";
export type LookChoice = Look | "system";

const key = "caseflow.look";
const system = globalThis.matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();

export function lookChoice(): LookChoice {
  const kept = globalThis.localStorage.getItem(key);
  return kept === "light" || kept === "dark" ? kept : "system";
}

export function chooseLook(choice: LookChoice) {
  globalThis.localStorage.setItem(key, choice);
  for (const listener of listeners) listener();
}

/** Light or dark as chosen, or as the system has it; the document carries it as `data-look` for our own styles. */
export function useLook(): Look {
  return useSyncExternalStore(listen, look);
}

function look(): Look {
  const choice = lookChoice();
  const now = choice === "system" ? (system.matches ? "dark" : "light") : choice;
  document.documentElement.dataset["look"] = now;
  return now;
}

function listen(listener: () => void) {
  listeners.add(listener);
  system.addEventListener("change", listener);
  return () => {
    listeners.delete(listener);
    system.removeEventListener("change", listener);
  };
}

// Every text of 4.5:1 on what it stands on, in rest and under the pointer; what has the focus is outlined in the accent.
const light = {
  colorPrimary: "#1f5fa8",
  colorPrimaryBorder: "#1f5fa8",
  controlOutline: "rgb(31 95 168 / 30%)",
  colorBorder: "#8a94a0",
  colorLink: "#1f5fa8",
  colorLinkHover: "#174a85",
  colorError: "#b3261e",
  colorWarning: "#8a5a00",
  colorSuccess: "#1d6b45",
  colorErrorBg: "#fdf1f0",
  colorWarningBg: "#fdf6e7",
  colorSuccessBg: "#f2f8f4",
  colorTextPlaceholder: "#66717f",
  colorTextSecondary: "#56616f",
  colorTextDescription: "#56616f",
};

// The dark algorithm dims what it is given, and darkens further what is pointed at: those are named as they shall be.
const dark = {
  colorPrimary: "#97c4f7",
  colorPrimaryHover: "#a9cdf5",
  colorPrimaryActive: "#6f9bd0",
  colorPrimaryBorder: "#8ab9ee",
  controlOutline: "rgb(138 185 238 / 40%)",
  colorBorder: "#748090",
  colorLink: "#97c4f7",
  colorLinkHover: "#a9cdf5",
  colorLinkActive: "#6f9bd0",
  colorError: "#ff9a92",
  colorErrorHover: "#f2a29c",
  colorErrorActive: "#d0766e",
  colorWarning: "#e0a84a",
  colorSuccess: "#63b98a",
  colorErrorBg: "#3a2424",
  colorWarningBg: "#352c1b",
  colorSuccessBg: "#1e2c25",
  colorTextPlaceholder: "#98a3b0",
  colorTextSecondary: "#a9b3bf",
  colorTextDescription: "#a9b3bf",
};

const darkInk = "#10202f";

/**
 * The tokens of Ant Design: one accent, hairlines, 14 px, dense. Nothing of its classes is overridden. Dialogs and lists stand where
 * they belong at once: what flies in is missed by a quick hand on a slow machine.
 */
export function themeOf(look: Look): ThemeConfig {
  const shape = { fontFamily: "var(--font)", fontSize: 14, borderRadius: 4, controlHeight: 32, motion: false };
  if (look === "light") return { algorithm: antd.defaultAlgorithm, token: { ...shape, ...light } };
  return {
    algorithm: antd.darkAlgorithm,
    token: { ...shape, ...dark },
    // Dark words on the light accent, for white ones could not be read there.
    components: {
      Button: { primaryColor: darkInk, dangerColor: darkInk },
      Dropdown: { colorPrimary: dark.colorPrimaryHover },
    },
  };
}
