/** A uuid that is the same in every run. */
export const sampleUuid = (serial: number): string => `5a9b0c0e-0000-4000-8000-${String(serial).padStart(12, '0')}`;

export const sampleTeams = { support: sampleUuid(101), sales: sampleUuid(102) } as const;

/** A snippet that belongs to somebody else. */
export const foreignSnippetId = sampleUuid(900);

export interface Content {
  readonly type: string;
  readonly content: string;
}

export interface Snippet {
  readonly id: string;
  title: string;
  content: Content;
  snippet_note: string | null;
  shortcut: string | null;
  folder_id: string | null;
  readonly team_id: string;
  readonly workspace_id: string;
  is_archived: boolean;
  tag_ids: string[];
  readonly created_at: string;
  updated_at: string;
}

export interface Variation {
  readonly id: string;
  readonly snippet_id: string;
  name: string;
  content: Content;
  readonly variant_order_index: number;
  readonly created_at: string;
  updated_at: string;
  readonly history: { readonly id: string; readonly changed_at: string; readonly content: Content }[];
}

/** A folder or a tag: both are a named, coloured place in a tree. */
export interface Shelf {
  readonly id: string;
  name: string;
  color: string | null;
  readonly team_id: string;
  parent_id: string | null;
  readonly created_at: string;
}

/** What one workspace holds. */
export interface Library {
  readonly snippets: Map<string, Snippet>;
  readonly variations: Map<string, Variation>;
  readonly folders: Map<string, Shelf>;
  readonly tags: Map<string, Shelf>;
  nextId(): string;
}

const made = '2026-08-04T07:15:00.000Z';
const workspace = sampleUuid(1);

const samples = [
  ['Greeting', 'Hello {{name}}, thank you for writing to us.', 'hi'],
  ['Refund accepted', 'We have refunded {{amount}}. It arrives within five days.', 'refund'],
  ['Ask for the order number', 'Could you tell us the number of your order?', 'order'],
  ['Meeting follow-up', 'Here is what we agreed on today: {{points}}', 'follow'],
  ['Out of office', 'I am away until {{date}}.', 'ooo'],
  ['Summarise a ticket', 'Summarise the ticket below in three sentences.', 'sum'],
  ['Translate politely', 'Translate into {{language}}, keep the tone friendly.', 'tr'],
  ['Bug report', 'Steps, expected, seen:', 'bug'],
] as const;

export function createLibrary(): Library {
  let serial = 5000;
  const folder = (id: number, name: string, team_id: string): Shelf => ({
    id: sampleUuid(id),
    name,
    color: '#2f6f4f',
    team_id,
    parent_id: null,
    created_at: made,
  });
  const folders = [folder(201, 'Replies', sampleTeams.support), folder(202, 'Prompts', sampleTeams.sales)];
  const tags = ['polite', 'urgent'].map((name, index): Shelf => ({
    id: sampleUuid(301 + index),
    name,
    color: null,
    team_id: sampleTeams.support,
    parent_id: null,
    created_at: made,
  }));
  const snippets = samples.map(([title, content, shortcut], index): Snippet => {
    const isSales = index > 4;
    return {
      id: sampleUuid(401 + index),
      title,
      content: { type: 'plaintext', content },
      snippet_note: null,
      shortcut,
      folder_id: sampleUuid(isSales ? 202 : 201),
      team_id: isSales ? sampleTeams.sales : sampleTeams.support,
      workspace_id: workspace,
      is_archived: false,
      tag_ids: isSales ? [] : [sampleUuid(301)],
      created_at: made,
      updated_at: made,
    };
  });
  const first: Variation = {
    id: sampleUuid(501),
    snippet_id: sampleUuid(401),
    name: 'Formal',
    content: { type: 'plaintext', content: 'Dear {{name}}, thank you for your message.' },
    variant_order_index: 0,
    created_at: made,
    updated_at: made,
    history: [{ id: sampleUuid(601), changed_at: made, content: { type: 'plaintext', content: 'Dear {{name}},' } }],
  };
  const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
    new Map(items.map((item) => [item.id, item]));
  return {
    snippets: byId(snippets),
    variations: byId([first]),
    folders: byId(folders),
    tags: byId(tags),
    nextId: () => sampleUuid((serial += 1)),
  };
}
