/** How long an answer proves that the connection works. Milliseconds. */
const proofMs = 10_000;

/** Shared by all clients on a page: what one knows of the connection, the other may rely on. */
const lastAnswers = new Map<string, number>();

export function noteAnswer(origin: string, now: number): void {
  lastAnswers.set(origin, now);
}

/** True when another origin answered just now: then a failure to reach this one is not the person's connection. */
export function doOthersAnswer(origin: string, now: number): boolean {
  for (const [other, at] of lastAnswers) if (other !== origin && Math.abs(now - at) < proofMs) return true;
  return false;
}
