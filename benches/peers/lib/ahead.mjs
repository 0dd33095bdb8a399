// Where another engine is ahead of ours, as sentences that follow from the figures.

const SEARCH = [
  ['nDCG@10', ({ search }) => judgedWhole(search) && -search.ndcg],
  ['nDCG@10 of queries with a typo', ({ typos }) => judgedWhole(typos) && -typos.ndcg],
  ['time of a query', ({ search }) => search.p50],
  ['time of a query that is asked for the first time', ({ search }) => search.first.p50],
  ['time of a keystroke', ({ typing }) => typing?.p50],
  ['time of a query with a typo', ({ typos }) => typos.p50],
  ['bytes for the first query', ({ travel }) => travel.first],
  ['bytes for ten queries', ({ travel }) => travel.tenth],
  ['time to build the index', ({ buildSeconds }) => buildSeconds],
  ['memory', ({ memory }) => memory],
];

const FILTERS = [
  ['median time of a choice', ({ fast }) => fast.p50],
  ['mean time of a choice', ({ fast }) => fast.mean],
  ['mean time of a choice on a slower processor', ({ slow }) => slow.mean],
  ['memory', ({ memory }) => memory],
];

export function whereOthersAreAhead(sets, filters) {
  const lines = [
    ...sets.flatMap((set) => compare(set, set.name, SEARCH)),
    ...filters.flatMap((set) => compare(set, `filters on ${set.name}`, FILTERS)),
  ];
  return lines.length ? lines.map((line) => `- ${line}`).join('\n') : 'Nowhere in this run.';
}

// Each measure gives less for what is better, and nothing where it was not taken.
function compare({ engines: [ours, ...others] }, place, measures) {
  return measures.flatMap(([what, value]) => {
    const mine = value(ours);
    const ahead = others.filter((other) => isNumber(mine) && isNumber(value(other)) && value(other) < mine);
    return ahead.length ? [`${place}, ${what}: ${ahead.map(({ name }) => name).join('; ')}`] : [];
  });
}

const isNumber = (value) => typeof value === 'number';

// Not of an engine that was too slow to be asked everything.
function judgedWhole({ ndcg, count, failed, asked }) {
  return ndcg !== null && count + failed === asked;
}
