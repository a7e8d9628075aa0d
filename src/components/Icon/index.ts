export { Glyph, Icon } from './Icon.js';
export { iconOf } from './iconOf.js';

export type { IconName, IconProps } from './Icon.js';
