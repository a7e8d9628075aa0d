import type { LaunchOptions } from 'playwright';

/** Launch options that name a Chromium this machine has, or the pinned one of tools/chromium. */
export function findChromium(): Promise<LaunchOptions>;
