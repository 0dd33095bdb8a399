// FlexSearch for words as they are typed.

import { flexsearch } from '../lib/flexsearch.mjs';

export const name = 'FlexSearch, forward';
export const from = 'flexsearch';
export const settings =
  'as above with tokenize: forward, which its README advises for partial words; no typo tolerance beyond what its ' +
  'encoder folds';

export const { build, search, bytes } = flexsearch('forward');
export const type = search;
