import { Source } from '@storybook/addon-docs/blocks';

import { asPublished } from './asPublished.js';
import { useScheme } from './useScheme.js';

export interface ExampleProps {
  /** The text of a real file, imported with `?raw`. */
  readonly of: string;
}

/** A file of this repository that is type-checked and run by a test, as a reader would write it. */
export const Example = ({ of }: ExampleProps) => (
  <Source code={asPublished(of).trim()} language="tsx" dark={useScheme() === 'dark'} />
);
