/** What the sandbox lets pages read, beyond what they always may. */
export const exposedHeaders = [
  'ETag',
  'Idempotent-Replayed',
  'RateLimit',
  'RateLimit-Limit',
  'RateLimit-Policy',
  'RateLimit-Remaining',
  'RateLimit-Reset',
  'Retry-After',
  'WWW-Authenticate',
  'X-Request-Id',
] as const;

/** Headers a page may read of any answer (Fetch, CORS-safelisted response-header names). */
const alwaysReadable = [
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'last-modified',
  'pragma',
];

/** The sandbox holds made-up data only, so every origin may read it. */
export function corsHeaders(request: Request, isExposing: boolean): Record<string, string> {
  return {
    'Access-Control-Allow-Origin': request.headers.get('origin') ?? '*',
    ...(isExposing ? { 'Access-Control-Expose-Headers': exposedHeaders.join(', ') } : {}),
    Vary: 'Origin',
  };
}

export const isPreflight = (request: Request) =>
  request.method === 'OPTIONS' && request.headers.has('access-control-request-method');

/** Allows what was asked for: a wildcard would not cover `Authorization`. */
export function preflightHeaders(request: Request): Record<string, string> {
  const asked = request.headers.get('access-control-request-headers');
  return {
    ...corsHeaders(request, false),
    'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
    ...(asked ? { 'Access-Control-Allow-Headers': asked } : {}),
    ...(request.headers.has('access-control-request-private-network')
      ? { 'Access-Control-Allow-Private-Network': 'true' }
      : {}),
    // A remembered preflight would outlive a fault.
    'Access-Control-Max-Age': '0',
    Vary: 'Origin, Access-Control-Request-Headers',
  };
}

/**
 * The answer as a script in a page reads it: a failure without CORS headers, and only the headers
 * that are exposed. For mounts without a browser that would see to it.
 */
export function asSeenByPage(response: Response): Response | undefined {
  if (!response.headers.has('access-control-allow-origin')) return undefined;
  const exposed = response.headers.get('access-control-expose-headers')?.toLowerCase().split(', ') ?? [];
  const readable = new Headers();
  for (const [name, value] of response.headers) {
    if (alwaysReadable.includes(name) || exposed.includes(name)) readable.set(name, value);
  }
  return new Response(response.body, { status: response.status, headers: readable });
}
