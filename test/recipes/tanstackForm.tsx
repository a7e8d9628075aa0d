import { useForm } from '@tanstack/react-form';
import { ErrorSummary, FieldError, isApiError, useApiMutation } from 'react-api-errors';
import { createChannel, zohoCliq, type ZohoCliqChannelLevel } from 'react-api-errors/zoho-cliq';

/**
 * What a refused submit says about fields, as TanStack Form's validators return it: `undefined` when nothing is wrong.
 * `paths` leads from the API's names to the form's. What the form does not have stays in the summary.
 */
export function fieldErrorsFor<TName extends string>(failure: unknown, paths: Readonly<Record<string, TName>>) {
  if (!isApiError(zohoCliq, failure)) return undefined;
  const named = Object.entries(failure.fieldErrors).filter(([path]) => Object.hasOwn(paths, path));
  if (named.length === 0) return undefined;
  return { fields: Object.fromEntries(named.map(([path, texts]) => [paths[path], texts[0] ?? 'Check this entry.'])) };
}

interface Channel {
  name: string;
  level: ZohoCliqChannelLevel;
}

const places = {
  name: { id: 'channel-name', label: 'Name' },
  level: { id: 'channel-level', label: 'Who can find it' },
};
const startValues: Channel = { name: '', level: 'organization' };

export function NewChannel({ onMade }: { readonly onMade: (name: string) => void }) {
  const create = useApiMutation(createChannel);
  const form = useForm({
    defaultValues: startValues,
    // A refused submit leaves errors behind; the next one has to be able to try.
    canSubmitWhenInvalid: true,
    validators: {
      onSubmitAsync: async ({ value }) => {
        try {
          await create.mutateAsync(value);
          onMade(value.name);
          return undefined;
        } catch (failure) {
          // Without a field the form as a whole has failed; the summary says why.
          return fieldErrorsFor(failure, { name: 'name', level: 'level' }) ?? 'failed';
        }
      },
    },
  });

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.handleSubmit();
      }}
    >
      <ErrorSummary error={create.error} fields={places} keeps="input" />
      <form.Field name="name" validators={{ onSubmit: ({ value }) => (value === '' ? 'Give it a name.' : undefined) }}>
        {(field) => (
          <>
            <label htmlFor="channel-name">Name</label>
            <input
              id="channel-name"
              value={field.state.value}
              onBlur={field.handleBlur}
              onChange={({ target }) => field.handleChange(target.value)}
            />
            {/* isSticky: the form decides when an error leaves. */}
            <FieldError for="channel-name" isSticky>
              {field.state.meta.errors[0]}
            </FieldError>
          </>
        )}
      </form.Field>
      <form.Field name="level">
        {(field) => (
          <>
            <label htmlFor="channel-level">Who can find it</label>
            <select
              id="channel-level"
              value={field.state.value}
              onBlur={field.handleBlur}
              onChange={({ target }) => field.handleChange(target.value as ZohoCliqChannelLevel)}
            >
              <option value="organization">Everybody</option>
              <option value="private">Only members</option>
              <option value="friends">Friends (not known to the service)</option>
            </select>
            <FieldError for="channel-level" isSticky>
              {field.state.meta.errors[0]}
            </FieldError>
          </>
        )}
      </form.Field>
      <form.Subscribe selector={({ isSubmitting }) => isSubmitting}>
        {(isSubmitting) => (
          <button type="submit" aria-disabled={isSubmitting}>
            Create
          </button>
        )}
      </form.Subscribe>
    </form>
  );
}
