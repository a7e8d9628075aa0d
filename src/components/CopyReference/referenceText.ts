import type { ErrorView } from '../view/index.js';

/** What lands on the clipboard: facts for support, one line each. */
export function referenceText(view: ErrorView, appVersion?: string): string {
  const facts = [
    view.reference,
    view.occurredAt > 0 ? new Date(view.occurredAt).toISOString() : undefined,
    view.service ?? view.error.vendor,
    view.code,
    appVersion,
  ];
  return facts.filter(Boolean).join('\n');
}
