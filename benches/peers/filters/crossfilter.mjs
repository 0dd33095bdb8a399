// Crossfilter: it keeps the counts up to date as one filter after another changes.

import crossfilter from 'crossfilter2';

export const name = 'Crossfilter';
export const from = 'crossfilter2';
export const settings = 'a dimension of arrays with a group for each facet, and one in order for the first hits; no text';

let dimensions;
let order;
let all;

export function build(documents, place) {
  const records = crossfilter(documents.map(({ facets }, n) => ({ n, ...facets })));
  dimensions = place.facets.map((facet) => {
    const dimension = records.dimension((record) => record[facet], true);
    return { facet, dimension, group: dimension.group() };
  });
  order = records.dimension(({ n }) => n);
  all = records.groupAll();
}

export function clear() {
  for (const { dimension } of dimensions) dimension.filterAll();
}

export function choose(changed, chosen, most) {
  dimensions.find(({ facet }) => facet === changed).dimension.filterExact(chosen[changed]);
  const counts = dimensions.map(({ facet, group }) => [facet, group.all().map(({ key, value }) => [key, value])]);
  return { total: all.value(), hits: order.bottom(most).map(({ n }) => n), counts };
}
