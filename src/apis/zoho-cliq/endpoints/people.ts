import { defineEndpoint, shape } from '../../../client/index.js';
import { zohoCliq } from '../catalog.js';
import { limited } from './limited.js';
import type { NextPage, SyncedPage } from './Page.js';

/** Somebody of the organisation. Which fields come depends on `fields`. */
export interface ZohoCliqPerson {
  readonly id: string;
  readonly zuid?: string;
  readonly zoid?: string;
  readonly email_id?: string;
  readonly name?: string;
  readonly display_name?: string;
  readonly organization_id?: string;
}

/** A department of the organisation. */
export interface ZohoCliqDepartment {
  readonly id: string;
  readonly name: string;
  readonly is_default?: boolean;
  readonly lead_zuid?: string;
  readonly parent_department_id?: string;
}

/** The people of the organisation. Scope `ZohoCliq.Users.READ`. */
export const listUsers = defineEndpoint(zohoCliq, {
  ...limited('users.list'),
  method: 'GET',
  path: '/api/v2/users',
  input: shape<
    NextPage & {
      readonly status?: string;
      readonly plan_type?: string;
      readonly fields?: string;
      /** At most 100. */
      readonly limit?: number;
      readonly search?: string;
      readonly sort_by?: string;
      readonly modified_after?: string;
    }
  >(),
  output: shape<NextPage & { readonly data: readonly ZohoCliqPerson[]; readonly has_more?: boolean }>(),
});

/** Invites people. Succeeds in part: read the answer with `readUsersAdded`. Scope `ZohoCliq.Users.CREATE`. */
export const addUsers = defineEndpoint(zohoCliq, {
  ...limited('users.add'),
  method: 'POST',
  path: '/api/v2/users',
  input: shape<{
    readonly users: readonly {
      readonly email_id: string;
      readonly first_name?: string;
      readonly last_name?: string;
      readonly display_name?: string;
      readonly department_id?: string;
      readonly designation_id?: string;
      readonly channel_ids?: readonly string[];
      readonly team_ids?: readonly string[];
    }[];
  }>(),
});

/** One person. Scope `ZohoCliq.Users.READ`. */
export const getUser = defineEndpoint(zohoCliq, {
  ...limited('users.get'),
  method: 'GET',
  path: '/api/v2/users/{user_id}',
  input: shape<{ readonly user_id: string; readonly fields?: string }>(),
  output: shape<{ readonly data: ZohoCliqPerson }>(),
});

/** The departments of the organisation. Scope `ZohoCliq.Departments.READ`. */
export const listDepartments = defineEndpoint(zohoCliq, {
  ...limited('departments.list'),
  method: 'GET',
  path: '/api/v2/departments',
  /** `limit` is 25 when left out. */
  input: shape<NextPage & { readonly limit?: number; readonly search?: string }>(),
  output: shape<NextPage & { readonly data: readonly ZohoCliqDepartment[] }>(),
});

/** Who follows a bot. Scope `ZohoCliq.Bots.READ`. */
export const listBotSubscribers = defineEndpoint(zohoCliq, {
  ...limited('bots.subscribers'),
  method: 'GET',
  path: '/api/v2/bots/{bot_unique_name}/subscribers',
  input: shape<SyncedPage & { readonly bot_unique_name: string; readonly limit?: number; readonly appkey?: string }>(),
  output: shape<
    SyncedPage & {
      readonly data: readonly { readonly user_id: string; readonly email_id: string; readonly name?: string }[];
    }
  >(),
});

/** A bot rings people and speaks a text. Scope `ZohoCliq.Webhooks.CREATE`. */
export const callFromBot = defineEndpoint(zohoCliq, {
  ...limited('bots.call'),
  method: 'POST',
  path: '/api/v2/bots/{bot_unique_name}/calls',
  input: shape<{
    readonly bot_unique_name: string;
    readonly text: string;
    readonly user_ids?: readonly string[];
    readonly retry?: number;
    readonly loop?: number;
    readonly actions?: readonly unknown[];
  }>(),
  output: shape<{ readonly id: string; readonly user_ids: readonly string[] }>(),
});
