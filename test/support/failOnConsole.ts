import { afterEach, beforeEach, expect, vi } from 'vitest';

const levels = ['error', 'warn'] as const;

/**
 * An unexpected word on the console fails the test that caused it. A test that expects one spies on
 * the console itself; the spy that is in place last wins.
 */
export function failOnConsole(): void {
  let heard: string[] = [];
  const originals = levels.map((level) => [level, console[level]] as const);
  beforeEach(() => {
    heard = [];
    for (const level of levels) {
      console[level] = (...args: unknown[]) => void heard.push(`console.${level}: ${args.map(String).join(' ')}`);
    }
  });
  afterEach(() => {
    vi.restoreAllMocks();
    for (const [level, original] of originals) console[level] = original;
    expect(heard, 'unexpected console output').toEqual([]);
  });
}
