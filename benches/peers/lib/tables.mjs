// The tables of a report: rows of texts, the first column the engine, each figure with its ratio to ours.

const KB = 1024;
const MB = KB * KB;

export function searchTables({ documents, queries, judged, engines }) {
  const [ours] = engines;
  const timed = ({ count, asked: all }) => (count < all ? `${count} of ${all}` : `${all}`);
  const asked = ({ count, failed, asked: all }) => timed({ count: count + failed, asked: all });
  const row = (engine) => (cells) => [engine.name, ...cells];
  const found = judged > 0 && {
    title: `What is found (${number(documents)} documents, ${judged} judged of ${queries} queries)`,
    head: ['', 'nDCG@10', 'recall@10', 'empty', 'nDCG@10, a typo', 'empty, a typo', 'queries asked'],
    rows: engines.map((engine) =>
      row(engine)([
        score(engine.search, ours.search, 'ndcg'),
        score(engine.search, ours.search, 'recall'),
        `${engine.search.empty}`,
        score(engine.typos, ours.typos, 'ndcg'),
        `${engine.typos.empty}`,
        asked(engine.search),
      ]),
    ),
  };
  const times = {
    title: `How long an answer takes (${number(documents)} documents, milliseconds, p50 / p95)`,
    head: ['', 'query', 'first time asked', 'keystroke', 'query with a typo', 'keystrokes timed'],
    rows: engines.map((engine) =>
      row(engine)([
        pair(engine.search, ours.search),
        pair(engine.search.first, ours.search.first),
        engine.typing ? pair(engine.typing, ours.typing) : '–',
        pair(engine.typos, ours.typos),
        engine.typing ? timed(engine.typing) : '–',
      ]),
    ),
  };
  const sizes = {
    title: `What travels, what it takes to build, and what stays in memory (${number(documents)} documents)`,
    head: ['', 'KB for 1 query', 'KB for 10 queries', 'KB to type 1 query', 'index, raw MB', 'build s', 'memory MB'],
    rows: engines.map((engine) =>
      row(engine)([
        size(engine.travel.first, ours.travel.first, KB),
        size(engine.travel.tenth, ours.travel.tenth, KB),
        engine.typing ? size(engine.travel.typed, ours.travel.typed, KB) : '–',
        engine.travel.raw ? figure(engine.travel.raw / MB) : 'in parts',
        engine.buildSeconds === null ? '–' : compared(engine.buildSeconds, ours.buildSeconds),
        size(engine.memory, ours.memory, MB),
      ]),
    ),
  };
  return [found, times, sizes].filter(Boolean);
}

export function filterTable({ documents, facets, engines }) {
  const [ours] = engines;
  const values = facets.reduce((sum, { values: many }) => sum + many, 0);
  return {
    title: `A choice in one of ${facets.length} facets, ${values} values (${number(documents)} documents, milliseconds)`,
    head: [
      '', 'p50 / p95', 'mean', 'p50 / p95, processor 4x slower', 'mean, 4x slower', 'choices', 'answers unlike ours',
      'memory MB',
    ],
    rows: engines.map((engine) => [
      engine.name,
      pair(engine.fast, ours.fast),
      compared(engine.fast.mean, ours.fast.mean),
      pair(engine.slow, ours.slow),
      compared(engine.slow.mean, ours.slow.mean),
      `${engine.fast.count}`,
      `${engine.disagreements}`,
      size(engine.memory, ours.memory, MB),
    ]),
  };
}

export function drawingTable(steps) {
  return {
    title: 'A choice, drawn (our site, processor 4x slower, milliseconds of script)',
    head: ['', 'median', 'best', 'rounds'],
    rows: steps.map(({ id, taken, p50, best, rounds }) => [
      `${id}, ${taken ? 'taken back' : 'chosen'}`,
      figure(p50),
      figure(best),
      `${rounds}`,
    ]),
  };
}

export function markdownTable({ head, rows }) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, n) => (n ? '---:' : '---'))), ...rows.map(line)].join('\n');
}

export function plainTable({ title, head, rows }) {
  const widths = head.map((_, n) => Math.max(...[head, ...rows].map((cells) => cells[n].length)));
  const line = (cells) => cells.map((cell, n) => (n ? cell.padStart(widths[n]) : cell.padEnd(widths[n]))).join('  ');
  return [title, '', ...[head, ...rows].map(line), ''].join('\n');
}

const number = (value) => value.toLocaleString('en');
const figure = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
const compared = (value, ours) => `${figure(value)}${ratio(value, ours)}`;
const size = (value, ours, unit) => `${figure(value / unit)}${ratio(value, ours)}`;

// Without a ratio if the engine was too slow to be asked everything: the queries are not the same.
function score(results, ours, what) {
  if (results[what] === null) return '–';
  const compare = results.count + results.failed === results.asked ? ratio(results[what], ours[what]) : '';
  return `${results[what].toFixed(3)}${compare}`;
}

function pair(times, ours) {
  return times.count ? `${figure(times.p50)} / ${figure(times.p95)}${ratio(times.p50, ours.p50)}` : '–';
}

// Nothing behind our own figure, nor where there is nothing to compare with.
function ratio(value, ours) {
  return value === ours || !ours ? '' : ` (${figure(value / ours)}x)`;
}
