/** Stands for the origin that a path belongs to. */
const ownOrigin = 'http://own.invalid';

const loopback = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * `to` of a redirect as a header may hold it: a path stays a path, so that it is right behind a proxy too.
 * Throws a `TypeError` for what leads off this machine.
 */
export function locationOf(to: string): string {
  const { origin, href, protocol, hostname, username, password } = new URL(to, ownOrigin);
  const path = href.slice(ownOrigin.length);
  if (origin === ownOrigin && to.startsWith('/') && !path.startsWith('//')) return path;
  const isPlain = /^https?:$/.test(protocol) && username === '' && password === '';
  if (isPlain && loopback.includes(hostname) && URL.canParse(to)) return href;
  throw new TypeError('The redirect leads off this machine');
}
