import type { Meta, StoryObj } from '@storybook/react-vite';

import { authPi } from '../../src/apis/authpi/index.js';
import { CatalogSheet } from '../support/CatalogSheet.js';
import { CodeOnSurfaces } from '../support/CodeOnSurfaces.js';

const meta = {
  title: 'Catalogs/AuthPI',
  render: () => <CatalogSheet catalog={authPi} />,
} satisfies Meta;

export default meta;

/** Every documented code, from the catalog's data. */
export const Sheet: StoryObj = {};

/** One code on the surfaces where it may appear. */
export const Code: StoryObj<{ code: string }> = {
  args: { code: 'precondition_failed' },
  argTypes: { code: { control: 'select', options: Object.keys(authPi.codes) } },
  render: ({ code }) => <CodeOnSurfaces catalog={authPi} code={code} />,
};
