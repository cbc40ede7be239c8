/** A piece of a cell: something that was written between quotes is never a word of the grammar. */
export interface Token {
  readonly text: string;
  readonly quoted: boolean;
}

const spaces = /[\s\u3000]/u;
const commas = new Set(["、", ",", "，", ";", "；"]);

/** Takes the text of a cell apart at spaces and commas; null when a quote is not closed. */
export function tokensOf(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  let word = "";
  const end = () => {
    if (word !== "") tokens.push({ text: word, quoted: false });
    word = "";
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '"' && word === "") {
      const quoted = quotedAt(text, at);
      if (!quoted) return null;
      tokens.push({ text: quoted.text, quoted: true });
      at = quoted.last;
    } else if (spaces.test(sign)) end();
    else if (commas.has(sign)) {
      end();
      tokens.push({ text: "、", quoted: false });
    } else word += sign;
  }
  end();
  return tokens;
}

function quotedAt(text: string, start: number): { readonly text: string; readonly last: number } | null {
  let inside = "";
  for (let at = start + 1; at < text.length; at++) {
    if (text.charAt(at) !== '"') inside += text.charAt(at);
    else if (text.charAt(at + 1) === '"') {
      inside += '"';
      at++;
    } else return { text: inside, last: at };
  }
  return null;
}

/** Signs and words that begin a comparison also where nothing stands between them and what follows. */
export const leading = /^(>=|<=|≥|≤|>|<|=|不是|不含|含)/u;

/** A value as it is written in a cell: between quotes where it would otherwise be read as something else. */
export function written(value: string, reserved: ReadonlySet<string>): string {
  const plain =
    /^[^\s\u3000"、,，;；]+( [^\s\u3000"、,，;；]+)*$/u.test(value) &&
    !leading.test(value) &&
    value.split(" ").every((word) => !reserved.has(word.toLowerCase()));
  return plain ? value : `"${value.replaceAll('"', '""')}"`;
}
