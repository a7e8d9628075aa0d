const made = '2026-09-14T08:30:00Z';

const titles = [
  'Spring campaign, square',
  'Product sheet',
  'Team photo wall',
  'Hiring post',
  'Newsletter header',
  'Event invitation',
  'Price list',
  'Customer story',
  'Weekly offer',
  'Opening hours',
  'Thank-you card',
  'Roadmap poster',
];

export interface CliquifyItem {
  readonly id: string;
  readonly name: string;
  readonly created_at: string;
  readonly [field: string]: unknown;
}

/** The collections of one company. */
export const cliquifyData: Readonly<Record<'templates' | 'assets' | 'folders', readonly CliquifyItem[]>> = {
  templates: titles.map((name, index) => ({
    id: `tpl_${index + 1}`,
    name,
    folder_id: `fld_${(index % 3) + 1}`,
    width: 1080,
    height: index % 2 === 0 ? 1080 : 1350,
    created_at: made,
    updated_at: '2026-11-03T16:05:00Z',
  })),
  assets: ['logo.svg', 'logo-inverse.svg', 'team.jpg', 'office.jpg', 'pattern.png'].map((name, index) => ({
    id: `ast_${index + 1}`,
    name,
    type: name.endsWith('.svg') ? 'vector' : 'image',
    size_bytes: 20_480 * (index + 1),
    created_at: made,
  })),
  folders: ['Campaigns', 'Sales', 'People'].map((name, index) => ({
    id: `fld_${index + 1}`,
    name,
    items: 4,
    created_at: made,
  })),
};

export const cliquifyUser = { id: 1, name: 'John Doe', email: 'john@example.com', created_at: '2023-07-04T12:34:56Z' };
