import { format, type Words } from '../../locales/index.js';
import type { ErrorView } from './ErrorView.js';

/**
 * What is read aloud about a failure: the severity's word where the title alone would not tell it, title, body.
 * Never a code, a reference, a timestamp or a button's label.
 */
export function spokenText(view: ErrorView, { ui, tag }: Words): string {
  const words = view.severity === 'critical' ? ui.severity.critical : undefined;
  return [words && format(words, {}, tag), stop(view.title), view.body].filter(Boolean).join(' ');
}

// Titles have no full stop; without one a screen reader runs on into the body.
const stop = (title: string) => (/[.!?…。！？؟]$/u.test(title) ? title : `${title}.`);
