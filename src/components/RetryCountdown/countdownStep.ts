/** The bar has this many steps, 5 % each: no inline style, no frame loop, nothing to reduce for reduced motion. */
export const countdownSteps = 20;

/** How much of a wait is left, 0 to 20. Full at the start, empty only when the moment has come. */
export function countdownStep(startMs: number, leftMs: number): number {
  if (!(startMs > 0) || leftMs <= 0) return 0;
  return Math.min(countdownSteps, Math.ceil((leftMs / startMs) * countdownSteps));
}
