/**
 * A short name for a secret, within one client: 53 bits, salted, so that neither the text nor a guess at
 * it can be read back from a scope's id. Not for cryptography.
 */
export function hashText(text: string, salt: number): string {
  let low = 0xdeadbeef ^ salt;
  let high = 0x41c6ce57 ^ salt;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return (4294967296 * (2097151 & high) + (low >>> 0)).toString(36);
}
