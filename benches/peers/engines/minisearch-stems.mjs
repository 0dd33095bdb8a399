// MiniSearch with a stemmer and stop words, and with prefixes and typos only while somebody types.

import { stopwords } from '@orama/stopwords/english';
import MiniSearch from 'minisearch';
import { stemmer } from 'stemmer';

export const name = 'MiniSearch, stems';
export const from = 'minisearch';
export const settings =
  'processTerm with the Porter stemmer of the package stemmer and the English list of @orama/stopwords, title boosted x2; while typing also prefix and fuzzy 0.2';

const stop = new Set(stopwords);
const processTerm = (term) => {
  const lower = term.toLowerCase();
  return stop.has(lower) ? null : stemmer(lower);
};
const options = { fields: ['title', 'text'], processTerm, searchOptions: { boost: { title: 2 } } };
let index;

export function build(documents) {
  index = new MiniSearch(options);
  index.addAll(documents);
}

export const search = (text, most) => ids(index.search(text), most);
export const type = (text, most) => ids(index.search(text, { prefix: true, fuzzy: 0.2 }), most);
export const bytes = () => JSON.stringify(index);

const ids = (found, most) => found.slice(0, most).map(({ id }) => id);
