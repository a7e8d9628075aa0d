/** Whether somebody is in the middle of something: the focus is in a field, or something was pressed a moment ago. */
export function isAtWork(): boolean {
  const { activeElement } = document;
  if (activeElement?.matches('input, textarea, select, [contenteditable]')) return true;
  // Not in every browser; without it the field decides.
  return (navigator as Partial<Navigator>).userActivation?.isActive === true;
}
