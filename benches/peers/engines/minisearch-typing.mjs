// MiniSearch with prefixes and typos for every query, as its README shows for search as you type.

import MiniSearch from 'minisearch';

export const name = 'MiniSearch, prefix + fuzzy';
export const from = 'minisearch';
export const settings = 'prefix: true and fuzzy: 0.2 for every query, no stems, no stop words, title boosted x2';

const searchOptions = { boost: { title: 2 }, prefix: true, fuzzy: 0.2 };
let index;

export function build(documents) {
  index = new MiniSearch({ fields: ['title', 'text'], searchOptions });
  index.addAll(documents);
}

export const search = (text, most) => index.search(text).slice(0, most).map(({ id }) => id);
export const type = search;
export const bytes = () => JSON.stringify(index);
