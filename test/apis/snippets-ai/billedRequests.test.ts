import { describe, expect, it } from 'vitest';

import * as api from '../../../src/apis/snippets-ai/index.js';

const { billedRequests } = api;

describe('billedRequests', () => {
  it.each([
    ['one for a single item', api.getSnippet, { id: 'a' }, { least: 1, most: 1 }],
    ['one for a variation', api.updateVariation, { variationId: 'a' }, { least: 1, most: 1 }],
    [
      'at most one for each id, as only accessible ones count',
      api.getSnippets,
      { ids: 'a,b, c' },
      { least: 0, most: 3 },
    ],
    ['nothing for stray commas', api.deleteSnippets, { ids: 'a,,' }, { least: 0, most: 1 }],
    ['at most one for each new snippet', api.createSnippets, { snippets: [{}, {}] }, { least: 0, most: 2 }],
    ['one for each new tag', api.createTags, { tags: [{}, {}, {}] }, { least: 3, most: 3 }],
    ['the tag and a page of the default size', api.getTag, { tagId: 'a' }, { least: 1, most: 51 }],
    ['the tag and a page of the size asked for', api.getTag, { tagId: 'a', limit: 10 }, { least: 1, most: 11 }],
    [
      'at most the records asked for',
      api.listVariationHistory,
      { variationId: 'a', limit: 20 },
      { least: 0, most: 20 },
    ],
    ['an unknown number of records', api.listVariationHistory, { variationId: 'a' }, { least: 0 }],
    ['the folder and what is in it', api.getFolder, {}, { least: 1 }],
    ['what is found', api.getTags, {}, { least: 0 }],
    ['one or more for a batch of unknown form', api.updateFolders, {}, { least: 1 }],
    ['one or more for a batch without its list', api.createTags, undefined, { least: 1 }],
  ])('is %s', (_what, endpoint, input, billed) => {
    expect(billedRequests(endpoint, input)).toEqual(billed);
  });

  it('takes no rule from a prototype', () => {
    expect(billedRequests({ id: 'constructor' })).toEqual({ least: 1, most: 1 });
  });
});
