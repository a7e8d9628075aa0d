/** Where a banner stands: over the whole app, a section, or at the top of a dialog. */
export type BannerPlacement = 'app' | 'section' | 'dialog';
