/** A plain sentence for a code whose vendor documents none: `missing_scope` reads "Missing scope". */
export function sentenceOf(code: string): string {
  const words = code.replace(/[._]+/g, ' ').trim().toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
