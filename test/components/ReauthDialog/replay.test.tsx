import { QueryClient } from '@tanstack/react-query';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { StrictMode } from 'react';
import { describe, expect, it } from 'vitest';

import { defineEndpoint, shape, type Credential } from '../../../src/client/index.js';
import { ApiProvider, ReauthDialog, type ReauthDialogProps } from '../../../src/components/index.js';
import { createDeferred } from '../../../src/internal/index.js';
import { useApiQuery } from '../../../src/query/index.js';
import { acme, fail, ok, setUp } from '../../client/acme.js';

const getNote = defineEndpoint(acme, {
  id: 'notes.get',
  method: 'GET',
  path: '/notes/{id}',
  input: shape<{ readonly id: string }>(),
});
const ids = ['1', '2', '3'];

function Note({ id }: { readonly id: string }) {
  const { status, error } = useApiQuery(getNote, { id });
  return <li>{error?.kind ?? status}</li>;
}

/** Three notes of ana's, whose token is refused from the start; `next` signs in after her. */
async function open(next: string, props: ReauthDialogProps = {}) {
  const app: { credential: Credential } = { credential: { token: 'a1', account: 'ana' } };
  const all = setUp(({ headers }) => (headers.get('authorization') === 'Bearer a1' ? fail('TOKEN_ENDED') : ok()), {
    auth: { getToken: () => app.credential, holdUntilSignIn: true },
    limits: [{ limit: 1000, windowMs: 1000 }],
  });
  const answer = createDeferred<void>();
  const signIn = async () => {
    await answer.promise;
    app.credential = { token: 'b1', account: next };
    return { account: next };
  };
  render(
    <StrictMode>
      <ApiProvider client={new QueryClient()} apis={[all.client]} recovery={{ 'sign-in': signIn }}>
        <ReauthDialog {...props} />
        <ul>
          {ids.map((id) => (
            <Note key={id} id={id} />
          ))}
        </ul>
      </ApiProvider>
    </StrictMode>,
  );
  const pass = (ms = 0) => act(() => all.clock.advance(ms));
  await pass(1000);
  const dialog = screen.getByRole('alertdialog');
  await act(async () => within(dialog).getByRole('button', { name: 'Sign in' }).click());
  await pass();
  return { ...all, dialog, pass, answer: () => answer.resolve() };
}

// What a store tells may be rendered before what was set beside it: no state between the two may show.
describe('ReauthDialog while a client replays', () => {
  const notes = () => screen.getAllByRole('listitem', { hidden: true }).map((one) => one.textContent);

  it('leaves once, when what waited goes on', async () => {
    const { dialog, pass, answer } = await open('ana');
    expect(notes()).toEqual(['pending', 'pending', 'pending']);
    await waitFor(() => {
      answer();
      expect(dialog).not.toBeInTheDocument();
    });
    await pass(1000);
    expect(notes()).toEqual(['success', 'success', 'success']);
    expect(screen.getByText('Signed in. 3 requests went on.')).toBeInTheDocument();
  });

  it.each([
    [{}, 'What was waiting was not sent'],
    [{ account: 'ana' }, 'This is another account'],
  ])('is the same dialog all along when somebody else signed in: %o', async (props, title) => {
    const { dialog, pass, answer, requests } = await open('ben', props);
    const before = requests.length;
    // Not within `act`, which puts renders together.
    await waitFor(() => {
      answer();
      expect(screen.getByRole('heading', { name: title })).toHaveFocus();
    });
    await pass(1000);
    expect(dialog).toBeInTheDocument();
    expect(within(dialog).getByRole('heading', { name: title })).toHaveFocus();
    expect(requests).toHaveLength(before);
    await act(async () => within(dialog).getByRole('button', { name: 'Go on as ben' }).click());
    await pass(1000);
    expect(dialog).not.toBeInTheDocument();
    expect(screen.queryByText(/^Signed in/)).toBeNull();
  });
});
