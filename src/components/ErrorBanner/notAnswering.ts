import type { ErrorKind } from '../../errors/index.js';
import { format, type Words } from '../../locales/index.js';
import type { ErrorView } from '../view/index.js';

const silent: readonly ErrorKind[] = ['timeout', 'network', 'unavailable', 'server'];

/** "Search isn't answering", where that is what happens; a refusal is an answer and keeps its own words. */
export function notAnswering({ kind, service }: Pick<ErrorView, 'kind' | 'service'>, { ui, tag }: Words) {
  return silent.includes(kind) ? format(ui.notAnswering, { service }, tag) : undefined;
}
