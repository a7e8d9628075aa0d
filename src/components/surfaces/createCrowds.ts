import type { AnyApiError, ErrorKind } from '../../errors/index.js';
import { createStore, type ReadableStore } from '../../internal/index.js';

/** More panels than this with one reason become one notice of the page. */
export const mostPanels = 5;

/** Kinds that say something of the service and not of what was asked of it. */
const ofTheService: readonly ErrorKind[] = [
  'authentication',
  'rate-limited',
  'quota-exhausted',
  'timeout',
  'network',
  'offline',
  'unavailable',
  'server',
];

/** What several panels can have in common; `undefined` for what concerns each of them alone. */
export function reasonOf({ kind, vendor, code }: Pick<AnyApiError, 'kind' | 'vendor' | 'code'>): string | undefined {
  if (kind === 'offline') return kind;
  return ofTheService.includes(kind) ? [kind, vendor, code].join('|') : undefined;
}

export interface CrowdedPanel {
  readonly reason: string;
  readonly error: AnyApiError;
  readonly onRetry: (() => unknown) | undefined;
}

/** The panels of a page that show the same failure. */
export interface Crowd {
  readonly reason: string;
  /** The latest of them. */
  readonly error: AnyApiError;
  readonly panels: readonly CrowdedPanel[];
}

export interface Crowds extends ReadableStore<readonly Crowd[]> {
  enter(panel: CrowdedPanel): () => void;
}

/** Counts panels by reason and tells of those that are too many. */
export function createCrowds(): Crowds {
  const store = createStore<readonly Crowd[]>([]);
  let panels: readonly CrowdedPanel[] = [];

  const publish = () => {
    const crowds = crowdsOf(panels);
    if (crowds.length > 0 || store.getSnapshot().length > 0) store.set(crowds);
  };

  return {
    getSnapshot: () => store.getSnapshot(),
    subscribe: (onChange) => store.subscribe(onChange),
    enter(panel) {
      panels = [...panels, panel];
      publish();
      return () => {
        panels = panels.filter((one) => one !== panel);
        publish();
      };
    },
  };
}

export function crowdsOf(panels: readonly CrowdedPanel[]): readonly Crowd[] {
  const byReason = new Map<string, CrowdedPanel[]>();
  for (const panel of panels) byReason.set(panel.reason, [...(byReason.get(panel.reason) ?? []), panel]);
  return [...byReason].flatMap(([reason, members]) => {
    const last = members.at(-1);
    return last && members.length > mostPanels ? [{ reason, error: last.error, panels: members }] : [];
  });
}
