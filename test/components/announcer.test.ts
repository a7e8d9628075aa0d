import { afterEach, describe, expect, it, vi } from 'vitest';

import { createAnnouncer } from '../../src/components/Announcer/index.js';
import { fakeTime } from './fakeTime.js';

afterEach(() => document.body.replaceChildren());

function setUp(usesAriaNotify?: boolean) {
  const clock = fakeTime();
  const announcer = createAnnouncer({ clock, usesAriaNotify });
  const region = (ariaNotify = vi.fn()) => Object.assign(document.createElement('div'), { ariaNotify });
  const regions = { polite: region(), assertive: region() };
  document.body.append(regions.polite, regions.assertive);
  announcer.attach(regions, 'page');
  const say = (text: string, politeness: 'polite' | 'assertive' = 'polite') => {
    announcer.say({ text, politeness, topic: text, isProblem: true });
  };
  return { clock, announcer, regions, region, say };
}

describe('createAnnouncer', () => {
  it('writes into the regions, whatever the browser could', () => {
    const { clock, regions, say } = setUp();
    say('Saved', 'polite');
    clock.advance(1_000);
    expect(regions.polite).toHaveTextContent('Saved');
    expect(regions.polite.ariaNotify).not.toHaveBeenCalled();
  });

  it('notifies instead when it was told to, from the topmost pair', () => {
    const { clock, announcer, regions, region, say } = setUp(true);
    const inDialog = { polite: region(), assertive: region() };
    announcer.attach(inDialog, 'outlet');
    say('Not saved', 'assertive');
    say('Also');
    clock.advance(5_000);
    expect(inDialog.assertive.ariaNotify.mock.calls).toEqual([['Not saved', { priority: 'high' }]]);
    expect(inDialog.polite.ariaNotify.mock.calls).toEqual([['Also', { priority: 'normal' }]]);
    expect(inDialog.assertive).toBeEmptyDOMElement();
    expect(regions.assertive.ariaNotify).not.toHaveBeenCalled();
  });

  it('writes where a browser cannot notify', () => {
    const { clock, announcer, say } = setUp(true);
    const plain = { polite: document.createElement('div'), assertive: document.createElement('div') };
    document.body.append(plain.polite);
    announcer.attach(plain, 'outlet');
    say('Saved');
    clock.advance(1_000);
    expect(plain.polite).toHaveTextContent('Saved');
  });

  it('takes back what still waits, and not what was said', () => {
    const { clock, announcer, regions, say } = setUp();
    say('one');
    say('two');
    announcer.unsay('two');
    clock.advance(4_000);
    expect(regions.polite).toHaveTextContent('one');
    announcer.unsay('one');
    expect(regions.polite).toHaveTextContent('one');
  });
});
