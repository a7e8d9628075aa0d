/** Whether two values are equal for a person: dates by their moment, lists and records by what is in them. */
export function sameValue(one: unknown, two: unknown, depth = 0): boolean {
  if (Object.is(one, two)) return true;
  // What is not there and what is empty look the same in a form.
  if (isBlank(one) && isBlank(two)) return true;
  if (one instanceof Date && two instanceof Date) return one.getTime() === two.getTime();
  // Deeper than any form: a value that holds itself, perhaps.
  if (depth > 20 || !isRecord(one) || !isRecord(two) || Array.isArray(one) !== Array.isArray(two)) return false;
  if (one instanceof Date || two instanceof Date) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(two)]);
  return [...keys].every((key) => sameValue(one[key], two[key], depth + 1));
}

const isBlank = (value: unknown) => value === undefined || value === null || value === '';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
