import { existsSync } from "node:fs";

const places = [
  process.env["CASEFLOW_CHROMIUM"],
  // The same engine without a window around each page, which takes a third of what pages cost.
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * The system's Chromium; a browser is never downloaded.
 * @throws when none is found, with what to do.
 */
export function browserPath(): string {
  const found = places.find((place) => place !== undefined && place !== "" && existsSync(place));
  if (found === undefined)
    throw new Error(
      "No Chromium was found. Install it (Debian: apt-get install chromium-headless-shell) or name it in CASEFLOW_CHROMIUM.",
    );
  return found;
}

/** A browser that speaks with nobody but the program under test. The sandbox needs rights that a test machine may not have. */
export const browserSwitches = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
] as const;
