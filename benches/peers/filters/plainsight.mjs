// Plainsight's facets: each choice is a question of its own.

import { Finder } from '../lib/finder.mjs';

export const name = 'Plainsight';
export const settings = 'the whole index, from which a page without a query reads its manifest and its facets';

let finder;

export async function build(_, place) {
  finder = await Finder.open(place);
}

export function clear() {}

export function choose(_, chosen, most) {
  const choices = Object.entries(chosen).map(([facet, value]) => ['choose', facet, value]);
  const found = finder.ask([...choices, ['most', most], ['count']]);
  return found instanceof Promise ? found.then(tell) : tell(found);
}

function tell({ total, hits, counts }) {
  const count = ([value, having]) => [value, having];
  return { total, hits, counts: counts.map(([facet, values]) => [facet, values.map(count)]) };
}
