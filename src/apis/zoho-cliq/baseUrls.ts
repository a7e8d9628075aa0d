/** A region in which Zoho keeps an organisation's data. A token works only in its own. */
export type ZohoCliqDataCentre = keyof typeof zohoCliqBaseUrls;

/**
 * The API's root by data centre; paths begin with `/api/v2` or `/api/v3`. The first six are the vendor's
 * own list (introduction page, read 2026-11-20); `sa`, `uk` and `ca` are reported by a third party only.
 */
export const zohoCliqBaseUrls = {
  us: 'https://cliq.zoho.com',
  eu: 'https://cliq.zoho.eu',
  in: 'https://cliq.zoho.in',
  au: 'https://cliq.zoho.com.au',
  cn: 'https://cliq.zoho.com.cn',
  jp: 'https://cliq.zoho.jp',
  sa: 'https://cliq.zoho.sa',
  uk: 'https://cliq.zoho.uk',
  ca: 'https://cliq.zohocloud.ca',
} as const;

/**
 * The API's root for one network (a space shared with people outside the organisation), by its unique
 * name or its id: `zohoCliqNetworkUrl('eu', 'partners')`.
 */
export function zohoCliqNetworkUrl(dataCentre: ZohoCliqDataCentre, network: string): string {
  return `${zohoCliqBaseUrls[dataCentre]}/network/${encodeURIComponent(network)}`;
}
