const ids = new WeakMap<object, string>();
let last = 0;

/** Names an error object for the life of the page. Never rendered, so server and client may differ. */
export function errorId(error: object): string {
  let id = ids.get(error);
  if (id === undefined) ids.set(error, (id = `failure-${++last}`));
  return id;
}
