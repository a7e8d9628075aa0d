/**
 * Builds the `Authorization` header of Zoho's error and paging pages, for `createApiClient`:
 * `auth: { getToken, refresh, header: zohoOauthHeader }`. The samples of the endpoint pages send
 * `Bearer`, which is the client's default; whether every data centre takes both is not documented.
 */
export const zohoOauthHeader = (token: string): string => `Zoho-oauthtoken ${token}`;
