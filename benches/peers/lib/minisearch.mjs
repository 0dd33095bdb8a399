// What MiniSearch's settings have in common: two fields, the title boosted.

import MiniSearch from 'minisearch';

export function minisearch(options, always) {
  const searchOptions = { boost: { title: 2 }, ...always };
  let index;
  return {
    build(documents) {
      index = new MiniSearch({ fields: ['title', 'text'], searchOptions, ...options });
      index.addAll(documents);
    },
    search: (text, most, more) => index.search(text, more).slice(0, most).map(({ id }) => id),
    bytes: () => JSON.stringify(index),
  };
}
