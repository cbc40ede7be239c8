import { theme as antd, type ThemeConfig } from "antd";
import { useSyncExternalStore } from "react";

export type Look = "light" | "dark";
export type LookChoice = Look | "system";

const key = "caseflow.look";
const system = globalThis.matchMedia("(prefers-color-scheme: dark)");
const still = globalThis.matchMedia("(prefers-reduced-motion: reduce)");
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

const fonts = `"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif`;

/** The tokens of Ant Design: one accent, hairlines, 14 px, dense. Nothing of its classes is overridden. */
export function themeOf(look: Look): ThemeConfig {
  const dark = look === "dark";
  return {
    algorithm: dark ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      fontFamily: fonts,
      fontSize: 14,
      borderRadius: 4,
      controlHeight: 32,
      motion: !still.matches,
      colorPrimary: dark ? "#4a8fdb" : "#1f5fa8",
      colorLink: dark ? "#8ab9ee" : "#1f5fa8",
      colorError: dark ? "#f0776d" : "#b3261e",
      colorWarning: dark ? "#e0a84a" : "#8a5a00",
      colorSuccess: dark ? "#63b98a" : "#1d6b45",
      colorTextPlaceholder: dark ? "#98a3b0" : "#66717f",
      colorTextSecondary: dark ? "#a9b3bf" : "#56616f",
      colorTextDescription: dark ? "#a9b3bf" : "#56616f",
    },
  };
}
