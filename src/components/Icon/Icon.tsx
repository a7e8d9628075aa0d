'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';

/** One shape per meaning, so that colour never carries it alone. */
export type IconName = keyof typeof shapes;

const circle = 'M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4Z';

const shapes = {
  error: `${circle}M7.7 7.7l4.6 4.6M12.3 7.7l-4.6 4.6`,
  critical: 'M7 2.8h6L17.2 7v6L13 17.2H7L2.8 13V7ZM10 6.6v4.2M10 13.6v.01',
  caution:
    'M8.8 3.5 2.4 14.6a1.4 1.4 0 0 0 1.2 2.1h12.8a1.4 1.4 0 0 0 1.2-2.1L11.2 3.5a1.4 1.4 0 0 0-2.4 0ZM10 7.9v3.3M10 13.8v.01',
  info: `${circle}M10 9.2v4.2M10 6.6v.01`,
  resolved: `${circle}M6.9 10.2l2.2 2.2 4-4.4`,
  limited: `${circle}M10 6.2V10l2.5 1.6`,
  offline:
    'M3 3l14 14M7.6 5.2a4.9 4.9 0 0 1 6.9 4.1 3.5 3.5 0 0 1 2.2 5.4M13.4 15.9H6a3.6 3.6 0 0 1-.7-7.1 5 5 0 0 1 .3-1.3',
  lock: 'M5.4 9.2h9.2a1 1 0 0 1 1 1v5.6a1 1 0 0 1-1 1H5.4a1 1 0 0 1-1-1v-5.6a1 1 0 0 1 1-1ZM6.8 9.2V6.6a3.2 3.2 0 0 1 6.4 0v2.6M10 12.2v1.6',
  chevron: 'M7.5 4.2 13.3 10l-5.8 5.8',
  dismiss: 'M6 6l8 8M14 6l-8 8',
  stale: 'M3.4 7.4a7.2 7.2 0 1 1-.6 2.9M3.2 3.6v3.9h3.9M10 6.2V10l2.5 1.6',
} as const;

/** The bare drawing, in the colour of the text around it. */
export function Glyph({ name, ...props }: ComponentPropsWithoutRef<'svg'> & { readonly name: IconName }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      {...props}
    >
      <path d={shapes[name]} />
    </svg>
  );
}

export interface IconProps extends ComponentPropsWithoutRef<'span'> {
  readonly name: IconName;
}

/** Decoration: hidden from screen readers. The colour sits on the wrapper, so forced colours reach the strokes. */
export const Icon = forwardRef<HTMLSpanElement, IconProps>(function Icon({ name, ...props }, ref) {
  return (
    <span data-rae-part="icon" data-icon={name} aria-hidden="true" {...props} ref={ref}>
      <Glyph name={name} />
    </span>
  );
});
