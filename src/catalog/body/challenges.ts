/** One challenge of a `WWW-Authenticate` field. */
export interface Challenge {
  /** In lower case. */
  readonly scheme: string;
  /** Parameter names in lower case. */
  readonly params: ReadonlyMap<string, string>;
}

const token = "[\\w!#$%&'*+.^`|~-]+";
// A comma separates parameters and challenges alike: what follows is a parameter when an `=` comes.
const part = new RegExp(
  `(?<name>${token})\\s*=\\s*(?:"(?<quoted>(?:[^"\\\\]|\\\\.)*)"|(?<plain>${token}))(?=\\s*(?:,|$))` +
    `|(?<scheme>${token})(?:\\s+(?!${token}\\s*=\\s*["\\w])(?<token68>[\\w.~+/-]+=*)(?=\\s*(?:,|$)))?`,
  'g',
);

/** Reads `WWW-Authenticate` (RFC 9110 section 11.6.1): several challenges, quoted strings, token68. */
export function parseChallenges(field: string | undefined): readonly Challenge[] {
  const challenges: { scheme: string; params: Map<string, string> }[] = [];
  for (const { groups } of (field ?? '').slice(0, 4096).matchAll(part)) {
    const { scheme, name, quoted, plain } = groups ?? {};
    if (scheme !== undefined) challenges.push({ scheme: scheme.toLowerCase(), params: new Map() });
    else if (name !== undefined) {
      const value = quoted === undefined ? (plain ?? '') : quoted.replaceAll(/\\(.)/g, '$1');
      challenges.at(-1)?.params.set(name.toLowerCase(), value);
    }
  }
  return challenges;
}
