import type { FieldErrors } from '../../errors/index.js';

/** A field of the form. */
export interface FieldPlace {
  /** Of the control; for a group of radios the first one. */
  readonly id: string;
  readonly label: string;
}

export interface SummaryItem {
  readonly path: string;
  /** `undefined` for what belongs to no field of this form. */
  readonly place: FieldPlace | undefined;
  readonly text: string;
}

/** Words for a field; `undefined` leaves out what belongs to no field and has no words of the app's. */
export type ItemText = (texts: readonly string[], path: string) => string | undefined;

/** One item a field, in the order of the form; what has no place in it comes last. */
export function summaryItems(
  errors: FieldErrors,
  fields: Readonly<Record<string, FieldPlace>>,
  textOf: ItemText,
  find: ((id: string) => Element | null) | undefined,
): readonly SummaryItem[] {
  const items = Object.entries(errors).flatMap(([path, texts]) => {
    const text = textOf(texts, path);
    return text === undefined ? [] : [{ path, place: Object.hasOwn(fields, path) ? fields[path] : undefined, text }];
  });
  const elementOf = (item: SummaryItem) => (item.place && find?.(item.place.id)) ?? undefined;
  return items.sort((one, other) => order(elementOf(one), elementOf(other)) || placed(other) - placed(one));
}

const placed = ({ place }: SummaryItem) => Number(place !== undefined);

function order(one: Element | undefined, other: Element | undefined): number {
  if (!one || !other) return 0;
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
