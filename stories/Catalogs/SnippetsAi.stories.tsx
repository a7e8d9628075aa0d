import type { Meta, StoryObj } from '@storybook/react-vite';

import { snippetsAi } from '../../src/apis/snippets-ai/index.js';
import { CatalogSheet } from '../support/CatalogSheet.js';
import { CodeOnSurfaces } from '../support/CodeOnSurfaces.js';

const meta = {
  title: 'Catalogs/Snippets AI',
  render: () => <CatalogSheet catalog={snippetsAi} />,
} satisfies Meta;

export default meta;

/** Every documented code, from the catalog's data. */
export const Sheet: StoryObj = {};

/** One code on the surfaces where it may appear. */
export const Code: StoryObj<{ code: string }> = {
  args: { code: 'key_blocked' },
  argTypes: { code: { control: 'select', options: Object.keys(snippetsAi.codes) } },
  render: ({ code }) => <CodeOnSurfaces catalog={snippetsAi} code={code} />,
};
