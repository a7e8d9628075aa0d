/** What was asked for. */
interface ExpectedBody {
  readonly method: string;
  readonly headers: Headers;
  /** The endpoint states what it gives. */
  readonly isDataExpected: boolean;
}

/**
 * The body of a success: JSON parsed, text as text, the rest as a `Blob`, nothing as `undefined`. With
 * `isDataExpected`, text is tried as JSON first, because many servers mislabel it. A web page that nobody
 * asked for is no answer: a proxy or a hotel's sign-in page stands in between. Throws what `JSON.parse` throws.
 */
export async function readBody(
  response: Response,
  { method, headers, isDataExpected }: ExpectedBody,
): Promise<unknown> {
  if (method === 'HEAD' || [204, 205, 304].includes(response.status)) return undefined;
  const type = (response.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  const isJson = /[/+]json$/.test(type);
  if (!isJson && type !== '' && !/^text\/|[/+]xml$|x-www-form-urlencoded$/.test(type)) return readBlob(response);
  const text = await response.text();
  if (text.trim() === '') return undefined;
  if (isJson) return JSON.parse(text);
  const isStrayPage = /html/.test(type) && (isDataExpected || headers.get('accept') === 'application/json');
  if (type !== '' && !isDataExpected && !isStrayPage) return text;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (isStrayPage) throw error;
    return text;
  }
}

async function readBlob(response: Response): Promise<Blob | undefined> {
  const blob = await response.blob();
  return blob.size === 0 ? undefined : blob;
}
