import type { StandardSchemaV1 } from '@standard-schema/spec';

/** What the server holds now. */
export interface CurrentVersion {
  /** The strong entity tag with its quotes, ready to be sent as `If-Match` once the person has chosen. */
  readonly currentETag: string;
}

/** Reads the version out of a 412; a body without one yields no details. */
export const currentVersion: StandardSchemaV1<CurrentVersion> = {
  '~standard': {
    version: 1,
    vendor: 'react-api-errors',
    validate(value) {
      const { currentETag } = Object(value) as { currentETag?: unknown };
      if (typeof currentETag !== 'string') return { issues: [{ message: 'currentETag has to be text' }] };
      return { value: { currentETag } };
    },
  },
};
