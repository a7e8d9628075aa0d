/** Bundlers replace the expression; without one, a page has no `process` and counts as production. */
export function isDevelopment(): boolean {
  try {
    return process.env.NODE_ENV !== 'production';
  } catch {
    return false;
  }
}
