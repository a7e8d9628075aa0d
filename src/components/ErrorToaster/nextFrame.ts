const withoutFrameMs = 200;

/** Runs once: before the next paint, or soon after in a tab that paints nothing. */
export function nextFrame(run: () => void): void {
  let hasRun = false;
  const once = () => {
    if (hasRun) return;
    hasRun = true;
    run();
  };
  requestAnimationFrame(once);
  setTimeout(once, withoutFrameMs);
}
