// MiniSearch as it comes.

import MiniSearch from 'minisearch';

export const name = 'MiniSearch';
export const from = 'minisearch';
export const settings = 'its defaults (any word, no stems, no stop words), title boosted x2';

const options = { fields: ['title', 'text'], searchOptions: { boost: { title: 2 } } };
let index;

export function build(documents) {
  index = new MiniSearch(options);
  index.addAll(documents);
}

export const search = (text, most) => index.search(text).slice(0, most).map(({ id }) => id);
export const bytes = () => JSON.stringify(index);
