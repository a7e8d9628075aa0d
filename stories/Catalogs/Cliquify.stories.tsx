import type { Meta, StoryObj } from '@storybook/react-vite';

import { cliquify } from '../../src/apis/cliquify/index.js';
import { CatalogSheet } from '../support/CatalogSheet.js';
import { CodeOnSurfaces } from '../support/CodeOnSurfaces.js';

const meta = {
  title: 'Catalogs/Cliquify',
  render: () => <CatalogSheet catalog={cliquify} />,
} satisfies Meta;

export default meta;

/** Every documented code, from the catalog's data. */
export const Sheet: StoryObj = {};

/** One code on the surfaces where it may appear. */
export const Code: StoryObj<{ code: string }> = {
  args: { code: 'too_many_requests' },
  argTypes: { code: { control: 'select', options: Object.keys(cliquify.codes) } },
  render: ({ code }) => <CodeOnSurfaces catalog={cliquify} code={code} />,
};
