export { Glyph, Icon } from './Icon.js';
export { iconOf } from './iconOf.js';

export type { IconProps } from './Icon.js';
