// FlexSearch for whole words.

import { flexsearch } from '../lib/flexsearch.mjs';

export const name = 'FlexSearch';
export const from = 'flexsearch';
export const settings =
  'a Document of two fields, tokenize: strict, its English encoder (stems, stop words), suggest: true for any word, ' +
  'merge: true with the title before the text (fields of one search have an order, not a boost)';

export const { build, search, bytes } = flexsearch('strict');
