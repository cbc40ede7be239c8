const units: Readonly<Record<string, string>> = {
  个工作日: "working day",
  天: "day",
  小时: "hour",
  分钟: "minute",
};

/**
 * The service's words for the time left in a language. The service says them in Chinese, for only it knows the work calendar:
 * “剩 1 个工作日 3 小时” is “1 working day 3 hours left”, “超 2 小时” “2 hours overdue”. Words it does not know stay as they are.
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
    const word = units[unit];
    return word ? `${count} ${word}${count === "1" ? "" : "s"}` : null;
  });
  return parts.length > 0 && !parts.includes(null) ? parts.join(" ") : null;
}
