/** One and several; hours and minutes by their signs, for columns are narrow. */
const units: Readonly<Record<string, readonly [string, string]>> = {
  个工作日: ["working day", "working days"],
  天: ["day", "days"],
  小时: ["h", "h"],
  分钟: ["min", "min"],
};

/**
 * The service's words for the time left in a language. The service says them in Chinese, for only it knows the work calendar:
 * “剩 1 个工作日 3 小时” is “1 working day 3 h left”, “超 2 小时” “2 h overdue”. Words it does not know stay as they are.
 */
export function timeLeftIn(words: string, language: string): string {
  if (language !== "en") return words;
  const said = /^(剩|超)(不足 1 分钟| .+?)(（非工作时间）)?$/.exec(words);
  if (!said) return words;
  const [, side, amount = "", outside] = said;
  const english = amount === "不足 1 分钟" ? "less than a minute" : amountIn(amount.trim());
  if (english === null) return words;
  return `${english} ${side === "超" ? "overdue" : "left"}${outside ? " (outside office hours)" : ""}`;
}

function amountIn(amount: string): string | null {
  const parts = [...amount.matchAll(/(\d+) (\D+?)(?: |$)/g)].map(([, count = "", unit = ""]) => {
    const words = units[unit];
    return words ? `${count} ${words[count === "1" ? 0 : 1]}` : null;
  });
  return parts.length > 0 && !parts.includes(null) ? parts.join(" ") : null;
}
