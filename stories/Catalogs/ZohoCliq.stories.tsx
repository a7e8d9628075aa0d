import type { Meta, StoryObj } from '@storybook/react-vite';

import { zohoCliq } from '../../src/apis/zoho-cliq/index.js';
import { CatalogSheet } from '../support/CatalogSheet.js';
import { CodeOnSurfaces } from '../support/CodeOnSurfaces.js';

const meta = {
  title: 'Catalogs/Zoho Cliq',
  render: () => <CatalogSheet catalog={zohoCliq} />,
} satisfies Meta;

export default meta;

/** Every documented code, from the catalog's data. */
export const Sheet: StoryObj = {};

/** One code on the surfaces where it may appear. */
export const Code: StoryObj<{ code: string }> = {
  args: { code: 'request_limit_exceeded' },
  argTypes: { code: { control: 'select', options: Object.keys(zohoCliq.codes) } },
  render: ({ code }) => <CodeOnSurfaces catalog={zohoCliq} code={code} />,
};
