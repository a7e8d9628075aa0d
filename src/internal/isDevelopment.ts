/**
 * Whether mistakes in using this library are looked for and explained. Bundlers replace the expression,
 * and what is done only here disappears from what they make; without one, a page has no `process` and
 * counts as production.
 */
export const isDevelopment: boolean = typeof process === 'undefined' ? false : process.env.NODE_ENV !== 'production';
