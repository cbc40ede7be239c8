/** The accent and the red of the light look: a tab has a ground of its own. */
const accent = "#1f5fa8";
const red = "#b3261e";
const most = 99;

/** The sign of the product as an address; with a count on it where something waits, red where something is overdue. */
export function iconWith(count: number, late: boolean): string {
  const badge =
    count > 0
      ? `<rect x="9" y="15" width="23" height="17" rx="8" fill="${late ? red : "#56616f"}"/>` +
        `<text x="20.5" y="28" font-family="sans-serif" font-size="14" font-weight="700" text-anchor="middle" fill="#fff">${
          count > most ? `${most}+` : count
        }</text>`
      : "";
  const sign =
    `<rect width="32" height="32" rx="7" fill="${accent}"/>` +
    '<path d="M7 9h18M7 15h12M7 21h8" stroke="#fff" stroke-width="3" stroke-linecap="round"/>';
  return `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${sign}${badge}</svg>`,
  )}`;
}
