/** What ends a sentence, or a line: a phrase goes on right behind it. */
const ended = /[。！？；，、：.!?;,:\s]$/u;

/** The text with the phrase at its end; where it has it already, without it. */
export function withPhrase(text: string, phrase: string): string {
  if (text.includes(phrase))
    return text
      .replace(phrase, "")
      .replace(/\n{2,}/gu, "\n")
      .trim();
  return text === "" || ended.test(text) ? `${text}${phrase}` : `${text}\n${phrase}`;
}
