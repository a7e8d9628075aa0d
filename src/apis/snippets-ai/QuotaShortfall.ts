import type { StandardSchemaV1 } from '@standard-schema/spec';

/** How many billed requests a call would have needed, and how many are left. */
export interface QuotaShortfall {
  readonly remainingRequests: number;
  readonly requiredRequests: number;
}

/** Reads the `usage` of a refused call; a body without both counts yields no details. */
export const quotaShortfall: StandardSchemaV1<QuotaShortfall> = {
  '~standard': {
    version: 1,
    vendor: 'react-api-errors',
    validate(value) {
      const { remainingRequests, requiredRequests } = Object(value) as Record<keyof QuotaShortfall, unknown>;
      if (!isCount(remainingRequests) || !isCount(requiredRequests)) {
        return { issues: [{ message: 'remainingRequests and requiredRequests have to be counts' }] };
      }
      return { value: { remainingRequests, requiredRequests } };
    },
  },
};

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
