/** An OAuth client of the sandbox and what its company is like. */
export interface CliquifyClient {
  readonly secret: string;
  readonly company: 'active' | 'inactive' | 'missing';
}

/** Test credentials. The inactive one gets no token; the orphan's token finds no company. */
export const cliquifyClients: ReadonlyMap<string, CliquifyClient> = new Map([
  ['sandbox-client', { secret: 'sandbox-secret', company: 'active' }],
  ['sandbox-inactive', { secret: 'sandbox-secret', company: 'inactive' }],
  ['sandbox-orphan', { secret: 'sandbox-secret', company: 'missing' }],
]);

/** All that exist; tokens get them without asking, and each protected route needs its own. */
export const cliquifyScopes = ['profile:read', 'templates:read', 'assets:read'] as const;
