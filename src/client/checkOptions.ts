import type { RateLimit } from '../catalog/index.js';
import { isDevelopment, UsageError } from '../internal/index.js';
import type { ApiClientOptions } from './ApiClient.js';

/** Refuses options that cannot work, before the first call meets them. `baseUrl` has a check of its own. */
export function checkOptions(options: ApiClientOptions): void {
  if (typeof options?.catalog?.vendor !== 'string') {
    throw new UsageError(
      'RAE-030',
      isDevelopment ? 'createApiClient got no catalog, so no error could be read. Pass one made by defineCatalog' : '',
    );
  }
  checkDuration('timeoutMs', options.timeoutMs);
  checkDuration('deadlineMs', options.deadlineMs);
  for (const origin of options.allowedOrigins ?? []) checkOrigin(origin);
  for (const limit of options.limits ?? []) checkLimit(limit);
  const { auth } = options;
  if (auth && typeof auth.getToken !== 'function') {
    throw new UsageError(
      'RAE-039',
      isDevelopment ? 'auth has no getToken function, so no credential could be sent. Pass one, or leave auth out' : '',
    );
  }
  if (options.policies && options.policies.vendor !== options.catalog.vendor) {
    throw new UsageError(
      'RAE-042',
      isDevelopment
        ? `policies are for ${options.policies.vendor}, the catalog is ${options.catalog.vendor}, so none would ever match. Make them with definePolicies(catalog, …)`
        : '',
    );
  }
}

/** Durations are positive; `Infinity` states that there is no end. */
export function checkDuration(name: string, value: number | undefined): void {
  if (value === undefined || value > 0) return;
  throw new UsageError(
    'RAE-032',
    isDevelopment ? `${name} has to be a positive number of milliseconds; ${String(value)} came` : '',
  );
}

/** Zero means not to wait at a closed door at all. */
export function checkHold(maxHoldMs: number): void {
  if (maxHoldMs !== 0) checkDuration('maxHoldMs', maxHoldMs);
}

function checkOrigin(origin: string): void {
  if (URL.canParse(origin) && new URL(origin).origin === origin) return;
  throw new UsageError(
    'RAE-041',
    isDevelopment
      ? 'allowedOrigins holds something that is no origin, so it would never match. Write scheme, host and port only: https://files.example.com'
      : '',
  );
}

function checkLimit({ limit, windowMs, lockMs = 1, maxConcurrent = 1 }: RateLimit): void {
  if ([limit, windowMs, lockMs, maxConcurrent].every((value) => value > 0)) return;
  throw new UsageError(
    'RAE-040',
    isDevelopment ? 'a limit has a number that is not positive, so no call could ever pass. Check limits' : '',
  );
}
