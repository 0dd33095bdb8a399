// ItemsJS with its facets alone.

import itemsjs from 'itemsjs';

export const name = 'ItemsJS';
export const from = 'itemsjs';
export const settings = 'facets only, no text; conjunction: false, all values counted';

let engine;

export function build(documents, place) {
  const aggregations = place.facets.map((facet) => [facet, { size: 1000, conjunction: false }]);
  const items = documents.map(({ facets }, n) => ({ id: n, ...facets }));
  engine = itemsjs(items, { aggregations: Object.fromEntries(aggregations), native_search_enabled: false });
}

export function clear() {}

export function choose(_, chosen, most) {
  const filters = Object.fromEntries(Object.entries(chosen).map(([facet, value]) => [facet, [value]]));
  const { data, pagination } = engine.search({ filters, per_page: most });
  const count = ({ key, doc_count: many }) => [key, many];
  const counts = Object.entries(data.aggregations).map(([facet, { buckets }]) => [facet, buckets.map(count)]);
  return { total: pagination.total, hits: data.items.map(({ id }) => id), counts };
}
