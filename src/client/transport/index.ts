export { doOthersAnswer, noteAnswer } from './answeringOrigins.js';
export { buildHeaders } from './buildHeaders.js';
export { encodeBody } from './encodeBody.js';
export { readBody } from './readBody.js';
export { appendQuery, fillPath, parseBaseUrl, pathParameters, resolveAddress } from './resolveAddress.js';
export { RedirectRefused, send } from './send.js';

export type { EncodedBody } from './encodeBody.js';
