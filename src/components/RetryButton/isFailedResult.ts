/** TanStack's `refetch` resolves even when fetching failed; its result says so. */
export const isFailedResult = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (value as { status?: unknown }).status === 'error';
