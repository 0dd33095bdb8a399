// MiniSearch as it comes.

import { minisearch } from '../lib/minisearch.mjs';

export const name = 'MiniSearch';
export const from = 'minisearch';
export const settings = 'its defaults (any word, no stems, no stop words), title boosted x2';

export const { build, search, bytes } = minisearch({});
