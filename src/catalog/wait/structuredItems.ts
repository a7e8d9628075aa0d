/** A member of a structured field (RFC 9651) as far as rate-limit fields need it: all values as text. */
export interface StructuredItem {
  /** Only for a member of a dictionary. */
  readonly key: string | undefined;
  readonly value: string;
  readonly params: Readonly<Record<string, string | undefined>>;
}

const key = String.raw`[a-z*][\w.*-]*`;
const token = String.raw`"(?:[^"\\]|\\["\\])*"|:[A-Za-z0-9+/=]*:|[^\s",;=]+`;
const parameter = String.raw`;\s*(${key})(?:=(${token}))?`;
const member = String.raw`\s*(?:(${key})=)?(${token})((?:\s*${parameter})*)\s*(?:,|$)`;

/** The members of a list or dictionary. A field that is malformed anywhere is no field (RFC 9651 section 4.2). */
export function parseItems(field = ''): readonly StructuredItem[] {
  const text = field.trim();
  const members = Array.from(text.matchAll(new RegExp(member, 'gy')));
  const read = members.map(([whole]) => whole).join('');
  if (read !== text) return [];
  return members.map(([, name, value = '', params = '']) => ({
    key: name,
    value: unquote(value),
    params: Object.fromEntries(
      Array.from(params.matchAll(new RegExp(parameter, 'g')), ([, param, told = '']) => [param, unquote(told)]),
    ),
  }));
}

function unquote(value: string): string {
  return value.startsWith('"') ? value.slice(1, -1).replaceAll(/\\(["\\])/g, '$1') : value;
}
