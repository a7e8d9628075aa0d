/** A member of a structured field (RFC 9651) as far as rate-limit fields need it: all values as text. */
export interface StructuredItem {
  /** Only for a member of a dictionary. */
  readonly key?: string;
  readonly value: string;
  readonly params: ReadonlyMap<string, string>;
}

const token = String.raw`"(?:[^"\\]|\\["\\])*"|:[A-Za-z0-9+/=]*:|[^\s",;=]+`;
const member = new RegExp(
  String.raw`\s*(?:(?<key>[a-z*][\w.*-]*)=)?(?<value>${token})(?<params>(?:\s*;\s*[a-z*][\w.*-]*(?:=(?:${token}))?)*)\s*(?:,|$)`,
  'y',
);
const parameter = new RegExp(String.raw`;\s*(?<name>[a-z*][\w.*-]*)(?:=(?<value>${token}))?`, 'g');

/** The members of a list or dictionary. A field that is malformed anywhere is no field (RFC 9651 section 4.2). */
export function parseItems(field: string): readonly StructuredItem[] {
  const items: StructuredItem[] = [];
  const text = field.trim();
  member.lastIndex = 0;
  while (member.lastIndex < text.length) {
    const groups = member.exec(text)?.groups;
    if (!groups) return [];
    const { key, value = '', params = '' } = groups;
    items.push({ ...(key === undefined ? {} : { key }), value: unquote(value), params: readParams(params) });
  }
  return items;
}

function readParams(text: string): ReadonlyMap<string, string> {
  const params = new Map<string, string>();
  for (const { groups } of text.matchAll(parameter)) {
    if (groups?.['name'] !== undefined) params.set(groups['name'], unquote(groups['value'] ?? ''));
  }
  return params;
}

function unquote(value: string): string {
  return value.startsWith('"') ? value.slice(1, -1).replaceAll(/\\(["\\])/g, '$1') : value;
}
