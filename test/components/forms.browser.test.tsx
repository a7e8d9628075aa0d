import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode, useState } from 'react';
import { describe, expect, it } from 'vitest';

import '../../src/styles.css';
import { ErrorSummary, FieldError, type ErrorSummaryProps, type FieldErrorProps } from '../../src/components/index.js';
import { failure } from './failures.js';

// In the vendor's order, which is not the form's.
const refused = failure({
  kind: 'validation',
  retry: { rule: 'after-fix' },
  fieldErrors: { 'user.email': ['must be an <b>email</b>'], name: ['required'], 'user.plan': ['unknown'] },
});
const fields = {
  'user.email': { id: 'email', label: 'Email' },
  name: { id: 'name', label: 'Name' },
  'user.plan': { id: 'plan-a', label: 'Plan' },
};

function Form(props: Partial<ErrorSummaryProps> & { readonly field?: Partial<FieldErrorProps> }) {
  const { field, ...summary } = props;
  return (
    <StrictMode>
      <ErrorSummary error={refused} fields={fields} {...summary} />
      <label htmlFor="name">Name</label>
      <input id="name" aria-describedby="hint" />
      <p id="hint">As on the invoice</p>
      <FieldError for="name" error={refused} {...field} />
      <label htmlFor="email">Email</label>
      <input id="email" />
      <fieldset>
        <legend>Plan</legend>
        <input type="radio" id="plan-a" name="plan" aria-label="A" />
        <input type="radio" id="plan-b" name="plan" aria-label="B" />
      </fieldset>
    </StrictMode>
  );
}

describe('ErrorSummary', () => {
  it('takes the focus and names how many fields', () => {
    render(<Form />);
    const summary = screen.getByRole('group', { name: 'Check 3 fields' });
    expect(summary).toHaveFocus();
    expect(within(summary).getByRole('heading', { level: 2 })).toHaveTextContent('Check 3 fields');
  });

  it('leaves the focus where it is when asked', () => {
    render(<Form takesFocus={false} />);
    expect(document.body).toHaveFocus();
  });

  it('lists fields in the order of the form', () => {
    render(<Form />);
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Name: Check this entry.',
      'Email: Check this entry.',
      'Plan: Check this entry.',
    ]);
  });

  it('focuses the field of a link, by keyboard as well', async () => {
    render(<Form />);
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByLabelText('Email')).toHaveFocus();
    await userEvent.click(screen.getByRole('link', { name: /^Plan/ }));
    expect(screen.getByLabelText('A')).toHaveFocus();
  });

  it("shows a vendor's text only if the app chooses to, and as plain text", () => {
    const { rerender } = render(<Form />);
    expect(document.body).not.toHaveTextContent('must be an');
    rerender(<Form textOf={(texts) => texts[0]} />);
    expect(screen.getByRole('link', { name: 'Email: must be an <b>email</b>' })).toBeVisible();
    expect(document.querySelector('[data-rae="summary"] b')).toBeNull();
  });

  it('keeps what belongs to no field of the form, without a link, last', () => {
    const { name } = fields;
    render(<Form fields={{ name }} />);
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Name: Check this entry.',
      'user.email: Check this entry.',
      'user.plan: Check this entry.',
    ]);
    expect(screen.getAllByRole('link')).toHaveLength(1);
  });

  it('tells the failure itself when no field is named', () => {
    render(<Form error={failure({ kind: 'validation', fieldErrors: { '': ['no'] } })} />);
    expect(screen.getByRole('group', { name: 'Check your entries' })).toHaveTextContent('Change it, then try again.');
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('marks the document title while it is shown', () => {
    document.title = 'Invoice';
    const { unmount } = render(<Form marksDocumentTitle />);
    expect(document.title).toBe('Error: Invoice');
    unmount();
    expect(document.title).toBe('Invoice');
  });

  it('takes the focus again for the next failed submit', async () => {
    function Submits() {
      const [error, setError] = useState(refused);
      return (
        <>
          <Form error={error} />
          <button type="button" onClick={() => setError(failure({ kind: 'validation', fieldErrors: { name: ['x'] } }))}>
            Send
          </button>
        </>
      );
    }
    render(<Submits />);
    await userEvent.click(screen.getByText('Send'));
    expect(screen.getByRole('group', { name: 'Check 1 field' })).toHaveFocus();
  });
});

describe('FieldError', () => {
  it('marks and describes its control beside what described it before, and cleans up', () => {
    const { rerender } = render(<Form />);
    const control = screen.getByLabelText('Name');
    expect(control).toHaveAttribute('aria-invalid', 'true');
    expect(control).toHaveAccessibleDescription('As on the invoice Error: Check this entry.');
    rerender(<Form field={{ error: undefined }} />);
    expect(control).not.toHaveAttribute('aria-invalid');
    expect(control).toHaveAttribute('aria-describedby', 'hint');
  });

  it('leaves with the first edit and comes back with the next failure', async () => {
    const { rerender } = render(<Form />);
    const control = screen.getByLabelText('Name');
    await userEvent.type(control, 'A');
    expect(document.querySelector('[data-rae="field"]')).toBeNull();
    expect(control).not.toHaveAttribute('aria-invalid');
    rerender(<Form field={{ error: failure({ kind: 'validation', fieldErrors: { name: ['x'] } }) }} />);
    expect(document.querySelector('[data-rae="field"]')).toBeVisible();
  });

  it("shows the app's own words until the app takes them away", async () => {
    render(<Form field={{ children: 'Use at least three letters.', error: null }} />);
    await userEvent.type(screen.getByLabelText('Name'), 'A');
    expect(screen.getByText('Use at least three letters.')).toBeVisible();
  });

  it('shows nothing for a field the failure does not name', () => {
    render(<FieldError for="constructor" error={refused} />);
    expect(document.querySelector('[data-rae="field"]')).toBeNull();
  });
});
