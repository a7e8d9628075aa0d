/**
 * Whether mistakes in using this library are looked for and explained. Bundlers and development servers
 * replace the expression, and what is done only here disappears from production bundles. Guarding it with
 * `typeof process` would turn it off in a development page, where only the expression itself is replaced;
 * a page without any such tool has to define `process.env.NODE_ENV`, as React and TanStack Query ask too.
 */
export const isDevelopment: boolean = process.env.NODE_ENV !== 'production';
