/**
 * Brings a field's label into view and focuses the field. The label and not the field: otherwise the question ends
 * up above the upper edge. Says whether the field was there.
 */
export function goToField(id: string): boolean {
  const field = document.getElementById(id);
  if (!field) return false;
  labelOf(field).scrollIntoView({ block: 'nearest' });
  field.focus({ preventScroll: true });
  return true;
}

function labelOf(field: HTMLElement): Element {
  const legend = isChoice(field) ? field.closest('fieldset')?.querySelector('legend') : undefined;
  const labels = 'labels' in field ? (field.labels as NodeListOf<HTMLLabelElement> | null) : undefined;
  return legend ?? labels?.[0] ?? field;
}

const isChoice = (field: HTMLElement) => field instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(field.type);
