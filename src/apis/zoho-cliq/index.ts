export { zohoCliqBaseUrls, zohoCliqNetworkUrl } from './baseUrls.js';
export { zohoCliq } from './catalog.js';
export { limits } from './limits.js';
export { zohoOauthHeader } from './zohoOauthHeader.js';

export type { ZohoCliqDataCentre } from './baseUrls.js';
export type { ZohoCliqDetails } from './body.js';
export type { ZohoCliqCode } from './codes/index.js';
export type { ZohoCliqScope } from './limits.js';
