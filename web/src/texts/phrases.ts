/** A sentence of the service with its parameters, such as `有 {{length}} 字`, and the same in another language. */
export type Phrases = Readonly<Record<string, string>>;

interface Pattern {
  readonly said: RegExp;
  readonly names: readonly string[];
  readonly worded: string;
}

const parameter = /\{\{(\w+)\}\}/g;
const compiled = new WeakMap<Phrases, readonly Pattern[]>();

/** What the service said, in the language of the phrases; null when they do not know it. What a parameter holds is looked up as well. */
export function phraseOf(phrases: Phrases, said: string): string | null {
  const whole = phrases[said];
  if (whole !== undefined) return whole;
  for (const { said: pattern, names, worded } of patternsOf(phrases)) {
    const found = pattern.exec(said);
    if (!found) continue;
    const values = new Map(names.map((name, at) => [name, found[at + 1] ?? ""]));
    return worded.replace(parameter, (_, name: string) => {
      const value = values.get(name) ?? "";
      return phraseOf(phrases, value) ?? value;
    });
  }
  return null;
}

function patternsOf(phrases: Phrases): readonly Pattern[] {
  const known = compiled.get(phrases);
  if (known) return known;
  const patterns = Object.entries(phrases)
    .filter(([said]) => said.includes("{{"))
    .map(([said, worded]) => ({
      said: new RegExp(
        `^${said
          .split(/\{\{\w+\}\}/)
          .map(literally)
          .join("(.+?)")}$`,
        "s",
      ),
      names: [...said.matchAll(parameter)].map(([, name = ""]) => name),
      worded,
    }));
  compiled.set(phrases, patterns);
  return patterns;
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
