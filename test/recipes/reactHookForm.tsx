import { ErrorSummary, FieldError, isApiError, useApiMutation } from 'react-api-errors';
import { createChannel, zohoCliq, type ZohoCliqChannelLevel } from 'react-api-errors/zoho-cliq';
import { useForm, type FieldPath, type FieldValues, type UseFormSetError } from 'react-hook-form';

/**
 * Hands the fields that a refused submit names to react-hook-form, so that they count as errors of the form. `paths`
 * leads from the API's names to the form's. What the form does not have stays in the summary.
 */
export function setFieldErrors<TValues extends FieldValues>(
  failure: unknown,
  setError: UseFormSetError<TValues>,
  paths: Readonly<Record<string, FieldPath<TValues>>>,
): void {
  if (!isApiError(zohoCliq, failure)) return;
  for (const path of Object.keys(failure.fieldErrors)) {
    // Without a message of its own: FieldError below says it in the person's language.
    if (Object.hasOwn(paths, path)) setError(paths[path]!, { type: 'server' });
  }
}

interface Channel {
  name: string;
  level: ZohoCliqChannelLevel;
}

const places = {
  name: { id: 'channel-name', label: 'Name' },
  level: { id: 'channel-level', label: 'Who can find it' },
};

export function NewChannel({ onMade }: { readonly onMade: (name: string) => void }) {
  const create = useApiMutation(createChannel);
  const form = useForm<Channel>({ defaultValues: { name: '', level: 'organization' } });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (values) => {
    try {
      await create.mutateAsync(values);
      onMade(values.name);
    } catch (failure) {
      setFieldErrors(failure, form.setError, { name: 'name', level: 'level' });
    }
  });
  const refused = (name: keyof Channel) => (errors[name]?.type === 'server' ? create.error : undefined);

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary error={create.error} fields={places} keeps="input" />
      <label htmlFor="channel-name">Name</label>
      <input id="channel-name" {...form.register('name', { required: 'Give it a name.' })} />
      {/* isSticky: react-hook-form decides when an error leaves. */}
      <FieldError for="channel-name" path="name" error={refused('name')} textOf={([text]) => text} isSticky>
        {errors.name?.message}
      </FieldError>
      <label htmlFor="channel-level">Who can find it</label>
      <select id="channel-level" {...form.register('level')}>
        <option value="organization">Everybody</option>
        <option value="private">Only members</option>
        <option value="friends">Friends (not known to the service)</option>
      </select>
      <FieldError for="channel-level" path="level" error={refused('level')} textOf={([text]) => text} isSticky />
      <button type="submit" aria-disabled={isSubmitting}>
        Create
      </button>
    </form>
  );
}
