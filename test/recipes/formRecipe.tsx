import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { QueryClient } from '@tanstack/react-query';
import { ApiProvider, createApiClient, withApi } from 'react-api-errors';
import { zohoCliq } from 'react-api-errors/zoho-cliq';
import { StrictMode, useState, type ComponentType } from 'react';
import { describe, expect, inject, it } from 'vitest';

import { createSandboxControl } from '../../src/sandbox/index.js';
import '../../src/styles.css';

type NewChannelForm = ComponentType<{ readonly onMade: (name: string) => void }>;

/** The same is asked of every form library, against the sandbox over real HTTP. */
export function describeFormRecipe(library: string, NewChannel: NewChannelForm): void {
  const root = `${inject('sandboxUrl')}/@recipe-${library}`;
  const control = createSandboxControl(root);

  async function open() {
    await control.reset();
    const { accessToken } = await control.signIn('zoho-cliq');
    const baseUrl = `${root}/zoho-cliq`;
    const api = createApiClient({ catalog: zohoCliq, baseUrl, auth: { getToken: () => accessToken } });
    const queryClient = new QueryClient(withApi({ apis: [api] }));
    render(
      <StrictMode>
        <ApiProvider client={queryClient} apis={[api]}>
          <Page />
        </ApiProvider>
      </StrictMode>,
    );
    return {
      name: screen.getByRole('textbox', { name: 'Name' }),
      level: screen.getByRole('combobox', { name: 'Who can find it' }),
      create: screen.getByRole('button', { name: 'Create' }),
    };
  }

  function Page() {
    const [made, setMade] = useState('');
    return (
      <main>
        <NewChannel onMade={setMade} />
        <p role="status">{made && `#${made} was created.`}</p>
      </main>
    );
  }

  const writes = async () => (await control.counters())['zoho-cliq'].routes['POST /api/v2/channels']?.requests ?? 0;
  const tooLong = 'A name that is quite a bit longer than the fifty characters allowed';

  describe(`a form of ${library}`, () => {
    it('puts what the server refuses under its field, moves to the summary and keeps what was typed', async () => {
      const { name, level, create } = await open();
      await userEvent.type(name, tooLong);
      await userEvent.selectOptions(level, 'private');
      await userEvent.click(create);

      const summary = await screen.findByRole('group', { name: 'Check 1 field' });
      await waitFor(() => expect(summary).toHaveFocus());
      expect(name).toHaveValue(tooLong);
      expect(level).toHaveValue('private');
      await waitFor(() => expect(name).toHaveAccessibleDescription('Error: The name is longer than 50 characters.'));
      expect(name).toBeInvalid();
      expect(level).toBeValid();
      await userEvent.click(within(summary).getByRole('link', { name: /^Name:/ }));
      expect(name).toHaveFocus();
    });

    it('lets an error go with the correction, and then the form through', async () => {
      const { name, level, create } = await open();
      await userEvent.type(name, tooLong);
      await userEvent.selectOptions(level, 'friends');
      await userEvent.click(create);
      await waitFor(() => expect(name).toBeInvalid());

      await userEvent.clear(name);
      await userEvent.type(name, 'Roadmap 2027');
      expect(name).toBeValid();
      expect(name).not.toHaveAccessibleDescription();
      await userEvent.click(create);
      await waitFor(() => expect(level).toHaveAccessibleDescription(/The level is one of/));
      expect(name).toBeValid();
      expect(name).toHaveValue('Roadmap 2027');

      await userEvent.selectOptions(level, 'private');
      expect(level).toBeValid();
      await userEvent.click(create);
      expect(await screen.findByText('#Roadmap 2027 was created.')).toBeVisible();
      expect(screen.queryByRole('group')).toBeNull();
    });

    it('checks what the app itself knows before it asks', async () => {
      const { name, create } = await open();
      await userEvent.click(create);
      await waitFor(() => expect(name).toHaveAccessibleDescription('Error: Give it a name.'));
      await userEvent.type(name, 'R');
      await waitFor(() => expect(name).toBeValid());
      await userEvent.clear(name);
      await userEvent.click(create);
      await waitFor(() => expect(name).toHaveAccessibleDescription('Error: Give it a name.'));
      expect(await writes()).toBe(0);
      await userEvent.type(name, 'Roadmap 2028');
      await waitFor(() => expect(name).toBeValid());
      await userEvent.click(create);
      expect(await screen.findByText('#Roadmap 2028 was created.')).toBeVisible();
      expect(await writes()).toBe(1);
    });

    it('tells a refusal that names no field in the summary, with the text still there', async () => {
      const { name, create } = await open();
      await control.failNext({ vendor: 'zoho-cliq', code: 'http_403' });
      await userEvent.type(name, 'Roadmap 2029');
      await userEvent.click(create);
      const summary = await screen.findByRole('group', { name: "You don't have access to this" });
      expect(summary).toHaveTextContent('Your text is still here.');
      await waitFor(() => expect(summary).toHaveFocus());
      expect(name).toBeValid();
      expect(name).toHaveValue('Roadmap 2029');
    });
  });
}
