const segmenter = new Intl.Segmenter();

/** What a reader takes for characters, one by one: a family of emoji, a letter with its accents are one each (UAX 29). */
export function signsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The beginning of a text, at most so many UTF-16 units, as the service counts: never half of a character. */
export function beginning(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let end = 0;
  for (const { index, segment } of segmenter.segment(text)) {
    if (index + segment.length > longest) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
