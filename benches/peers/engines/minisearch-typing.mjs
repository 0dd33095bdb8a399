// MiniSearch with prefixes and typos for every query, as its README shows for search as you type.

import { minisearch } from '../lib/minisearch.mjs';

export const name = 'MiniSearch, prefix + fuzzy';
export const from = 'minisearch';
export const settings =
  'prefix: true and fuzzy: 0.2 for every query, no stems, no stop words, title boosted x2';

export const { build, search, bytes } = minisearch({}, { prefix: true, fuzzy: 0.2 });
export const type = search;
