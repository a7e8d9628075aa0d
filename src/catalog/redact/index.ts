export { cleanCode, cleanMethod, cleanRequestId } from './cleanName.js';
export { plainText } from './plainText.js';
export { holdsSecret, redact } from './redact.js';
export { redactPath, redactUrl } from './redactUrl.js';
