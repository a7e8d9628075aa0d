import { systemClock, type Clock } from '../../internal/index.js';
import { en, format, type Words } from '../../locales/index.js';
import type { Politeness } from '../view/index.js';
import { announceQueue, type Announcement } from './announceQueue.js';

/** The two elements that screen readers listen to. */
export type LiveRegions = Readonly<Record<Politeness, HTMLElement>>;

/** Where a pair of regions is: at the end of the page, or inside a dialog. */
export type RegionPlace = 'page' | 'outlet';

/** Says texts in the regions that were attached last: those of the topmost dialog, else the page's. */
export interface Announcer {
  say(announcement: Announcement): void;
  /** Takes back what still waits under a topic: somebody says it better. */
  unsay(topic: string): void;
  /**
   * Hands over a pair of regions for as long as they are mounted; returns how to take them back. Those of an
   * outlet go before the page's, whichever came first.
   */
  attach(regions: LiveRegions, place: RegionPlace): () => void;
  /** Words for sums; follows the provider's locale. */
  setWords(words: Words): void;
  /** Where texts are written now. */
  readonly regions: LiveRegions | undefined;
}

export interface AnnouncerOptions {
  readonly clock?: Clock | undefined;
  readonly words?: Words | undefined;
  /** Makes regions at the end of `body` when none is attached: for pages without a provider. Default false. */
  readonly makesRegions?: boolean | undefined;
  /** Speaks by `ariaNotify` where the browser has it, instead of writing into the regions. Default false. */
  readonly usesAriaNotify?: boolean | undefined;
}

/** An element that can speak by itself (ARIA 1.3, not in TypeScript's library yet). */
interface Notifying extends HTMLElement {
  ariaNotify?(text: string, options: { readonly priority: 'high' | 'normal' }): void;
}

/** One for all surfaces of a page, so that nothing is read twice. Touches no document until something is said. */
export function createAnnouncer(options: AnnouncerOptions = {}): Announcer {
  const { clock = systemClock, makesRegions = false, usesAriaNotify = false } = options;
  const attached: LiveRegions[] = [];
  let words = options.words ?? en;
  let own: LiveRegions | undefined;

  const current = () => attached.at(-1) ?? own;
  const queue = announceQueue({
    clock,
    isHidden: () => document.visibilityState === 'hidden',
    summarize: (count) => format(words.ui.moreProblems, { count }, words.tag) ?? '',
    write: (text, politeness) => {
      // From the region's place, so that a modal dialog's own pair is heard while the page behind is not.
      const region: Notifying | undefined = current()?.[politeness];
      if (usesAriaNotify && region?.ariaNotify) {
        return region.ariaNotify(text, { priority: politeness === 'assertive' ? 'high' : 'normal' });
      }
      const span = document.createElement('span');
      span.textContent = text;
      // A new element each time: equal texts in the same one may be swallowed.
      region?.replaceChildren(span);
    },
    erase: () => [...attached, ...(own ? [own] : [])].forEach(empty),
  });

  return {
    get regions() {
      return current();
    },
    say(announcement) {
      if (typeof document === 'undefined' || announcement.text === '') return;
      // Regions have to be there before their text is.
      if (makesRegions && !current()?.polite.isConnected) own = createRegions();
      // Added once, however often: the listener is the same.
      document.addEventListener('visibilitychange', queue.resume);
      queue.say(announcement);
    },
    unsay: queue.unsay,
    attach(regions, place) {
      if (place === 'outlet') attached.push(regions);
      else attached.unshift(regions);
      return () => {
        const at = attached.indexOf(regions);
        if (at >= 0) attached.splice(at, 1);
        if (attached.length === 0) document.removeEventListener('visibilitychange', queue.resume);
      };
    },
    setWords(next) {
      words = next;
    },
  };
}

const empty = (regions: LiveRegions) => {
  regions.polite.replaceChildren();
  regions.assertive.replaceChildren();
};

function createRegions(): LiveRegions {
  const regions = { polite: createRegion('status'), assertive: createRegion('alert') };
  document.body.append(regions.polite, regions.assertive);
  return regions;
}

function createRegion(role: 'status' | 'alert'): HTMLElement {
  const region = document.createElement('div');
  region.dataset['rae'] = 'announcer';
  region.role = role;
  region.ariaAtomic = 'true';
  return region;
}
