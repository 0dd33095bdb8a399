// ItemsJS with its own full-text search.

import itemsjs from 'itemsjs';

export const name = 'ItemsJS';
export const from = 'itemsjs';
export const settings =
  'native full-text search over title and text with its stop words and stems; it has no boosts';

let engine;

export function build(documents) {
  const items = documents.map(({ id, title, text }) => ({ id, title, text }));
  engine = itemsjs(items, { searchableFields: ['title', 'text'], aggregations: {} });
}

export const search = (text, most) => engine.search({ query: text, per_page: most }).data.items.map(({ id }) => id);
export const bytes = () => JSON.stringify(engine.serializeAll());
