// MiniSearch with a stemmer and stop words, and with prefixes and typos only while somebody types.

import { stopwords } from '@orama/stopwords/english';
import { stemmer } from 'stemmer';
import { minisearch } from '../lib/minisearch.mjs';

export const name = 'MiniSearch, stems';
export const from = 'minisearch';
export const settings =
  'processTerm with the Porter stemmer of the package stemmer and the English list of @orama/stopwords, title boosted ' +
  'x2; while typing also prefix and fuzzy 0.2';

const stop = new Set(stopwords);
const processTerm = (term) => {
  const lower = term.toLowerCase();
  return stop.has(lower) ? null : stemmer(lower);
};

export const { build, search, bytes } = minisearch({ processTerm });
export const type = (text, most) => search(text, most, { prefix: true, fuzzy: 0.2 });
