// Measures filters whose values are counted anew with every choice, on one folder of documents with facets.

import { withPage } from './browser.mjs';
import { bundlePage } from './bundle.mjs';
import { times } from './measures.mjs';

const ENGINES = ['plainsight', 'itemsjs', 'crossfilter'];
const SLOWER = 4;
const HITS = 12;
const POPULAR = 5;

export async function benchFilters({ name, documents, index }, { server, chromium, limits, say }) {
  const counts = countValues(documents);
  const facets = [...counts.keys()];
  const rounds = makeRounds(counts, limits.rounds);
  server.serveFile('/docs', documents.map(({ facets }) => JSON.stringify({ facets })).join('\n'));
  server.serveFolder('index', index);
  const place = { module: '/finder.wasm', folder: '/index', facets };
  const engines = [];
  for (const key of ENGINES) {
    say(`${name}: filters with ${key}`);
    server.serveFile('/page.js', await bundlePage(`filters/${key}.mjs`));
    const measured = await withPage(chromium, `${server.origin}/page.html`, async (page) => {
      const about = await page.call('about');
      const empty = await page.call('memory');
      await page.call('load', '/docs');
      const readySeconds = (await page.call('build', place)) / 1000;
      const steps = await page.call('filter', rounds, HITS);
      const memory = (await page.call('memory')) - empty;
      await page.slowDown(SLOWER);
      const slowed = await page.call('filter', rounds, HITS);
      return { ...about, readySeconds, memory, steps, slowed };
    });
    engines.push({ key, ...measured });
  }
  const [ours] = engines;
  return {
    name,
    documents: documents.length,
    facets: [...counts].map(([facet, values]) => ({ facet, values: values.size })),
    engines: engines.map(({ steps, slowed, ...engine }) => ({
      ...engine,
      fast: times(steps.map(({ ms }) => ms)),
      slow: times(slowed.map(({ ms }) => ms)),
      disagreements: disagreements(steps, ours.steps, rounds),
    })),
  };
}

function countValues(documents) {
  const counts = new Map();
  for (const { facets } of documents) {
    for (const [facet, values] of Object.entries(facets)) {
      if (!counts.has(facet)) counts.set(facet, new Map());
      const known = counts.get(facet);
      for (const value of values) known.set(value, (known.get(value) ?? 0) + 1);
    }
  }
  return counts;
}

// In each round one of the most frequent values of every facet is chosen, one facet after another, in turns.
function makeRounds(counts, many) {
  const popular = [...counts].map(([facet, values]) => {
    const sorted = [...values].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    return [facet, sorted.slice(0, POPULAR).map(([value]) => value)];
  });
  return Array.from({ length: many }, (_, n) => {
    const choices = popular.map(([facet, values], at) => [facet, values[(n + at) % values.length]]);
    return [...choices.slice(n % choices.length), ...choices.slice(0, n % choices.length)];
  });
}

// In how many steps the total, the first hits, or the count of any value with documents is not as ours.
function disagreements(steps, ours, rounds) {
  const chosen = rounds.flatMap((round) => round.map((_, n) => new Map(round.slice(0, n + 1))));
  const essence = ({ total, hits, counts }, n) => {
    const free = counts.filter(([facet]) => !chosen[n].has(facet));
    const known = free.map(([facet, values]) => [facet, values.filter(([, many]) => many > 0).sort()]);
    return JSON.stringify([total, hits, known.sort()]);
  };
  return steps.filter((step, n) => essence(step, n) !== essence(ours[n], n)).length;
}
