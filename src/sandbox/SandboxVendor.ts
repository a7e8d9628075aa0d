/** The four imitated APIs; each lives below `/{vendor}`. */
export const sandboxVendors = ['cliquify', 'zoho-cliq', 'snippets-ai', 'authpi'] as const;

export type SandboxVendor = (typeof sandboxVendors)[number];
